using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Home;

internal sealed class AttentionService(
    DbContext db, IAssignments assignments, PlanQueries plans, IndicatorLines lines, IndicatorTable indicators, WorkRules rules, IOrganisation organisation) : IAttention
{
    private const int MostToDo = 20;

    /// <summary>Each running plan costs one evaluation of its indicators.</summary>
    private const int MostPlans = 12;

    public async Task<Attention> ForAsync(UnitScope scope, int? unitId, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var tree = await organisation.TreeAsync(cancellation);
        var unit = unitId is { } id ? tree.Find(id) : null;
        var open = await rules.ListedAsync(db.Set<AssignmentRow>().In(scope), cancellation);
        if (unit is not null)
            open = open.OfUnits([.. tree.UnitIdsOf(unit, today)]);
        var late = await open.Standing(Standing.Late, today, soon: []).CountAsync(cancellation);
        var soon = await open.Standing(Standing.DueSoon, today, await rules.SoonGroupsAsync(cancellation)).CountAsync(cancellation);
        var toDo = await assignments.ListAsync(new AssignmentFilter { UnitId = unit?.Id, OpenOnly = true, Limit = MostToDo }, scope, cancellation);
        var running = await RunningAsync(scope, unit, tree, today, cancellation);
        return new Attention(late, soon, running.Sum(plan => plan.IndicatorsBehind), toDo, running);
    }

    private async Task<IReadOnlyList<RunningPlan>> RunningAsync(
        UnitScope scope, Unit? unit, OrganisationTree tree, DateOnly today, CancellationToken cancellation)
    {
        var summaries = (await plans.RunningAsync(today, scope, cancellation)).Take(MostPlans).ToList();
        var tables = await lines.OfAsync(await TablesAsync(summaries, cancellation), cancellation);
        var running = new List<RunningPlan>();
        foreach (var plan in summaries)
        {
            var span = plan.Period with { To = today };
            var seenFrom = unit is not null && tree.Covers(plan.Issuer, unit, today) ? unit : plan.Issuer;
            var statuses = (await indicators.ForAsync(plan.Id, [.. tables[plan.Id]], seenFrom.Id, span, TreeMode.Then, scope, cancellation))
                .Select(line => line.Status)
                .ToList();
            running.Add(new RunningPlan(
                plan, span.Days, plan.Period.Days,
                statuses.Count(status => status == IndicatorStatus.Met),
                statuses.Count(status => status == IndicatorStatus.Behind)));
        }

        return running;
    }

    private async Task<IReadOnlyList<PlanTable>> TablesAsync(List<PlanSummary> summaries, CancellationToken cancellation)
    {
        var ids = summaries.ConvertAll(plan => plan.Id);
        var documents = await db.Set<PlanRow>().AsNoTracking()
            .Where(plan => EF.Parameter(ids).Contains(plan.Id))
            .Select(plan => new { plan.Id, plan.Document })
            .ToDictionaryAsync(plan => plan.Id, plan => plan.Document, cancellation);
        return [.. summaries.Select(plan => new PlanTable(plan.Id, plan.PlanType, plan.Period, documents[plan.Id].Baselines))];
    }
}
