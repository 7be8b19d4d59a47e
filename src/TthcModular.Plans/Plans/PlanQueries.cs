using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Plans;

/// <summary>Lists plans and reads one.</summary>
internal sealed class PlanQueries(
    DbContext db, PlanVisibility visibility, WorkRules rules, IOrganisation organisation, IPackCatalogue packs, TimeProvider clock)
{
    private const int MostWords = 8;

    public async Task<IReadOnlyList<PlanSummary>> ListAsync(string? search, UnitScope scope, CancellationToken cancellation) =>
        await SummariesAsync(Matching(await visibility.ListedAsync(scope, cancellation), search), scope, cancellation);

    public async Task<IReadOnlyList<PlanSummary>> SwitchedOffAsync(UnitScope scope, CancellationToken cancellation)
    {
        var listed = (await visibility.ListedAsync(scope, cancellation)).Select(plan => plan.Id);
        var plans = await visibility.PlansAsync(scope, cancellation);
        return await SummariesAsync(plans.Where(plan => !listed.Contains(plan.Id)), scope, cancellation);
    }

    /// <summary>Plans whose period holds a day.</summary>
    public async Task<IReadOnlyList<PlanSummary>> RunningAsync(DateOnly day, UnitScope scope, CancellationToken cancellation)
    {
        var plans = await visibility.ListedAsync(scope, cancellation);
        return await SummariesAsync(plans.Where(plan => plan.PeriodStart <= day && plan.PeriodEnd >= day), scope, cancellation);
    }

    public async Task<PlanDetails?> FindAsync(string slug, UnitScope scope, CancellationToken cancellation)
    {
        var plans = await visibility.PlansAsync(scope, cancellation);
        if (await plans.FirstOrDefaultAsync(plan => plan.Slug == slug, cancellation) is not { } found)
            return null;
        var duties = await db.Set<DutyRow>().AsNoTracking()
            .Where(duty => duty.PlanId == found.Id)
            .OrderBy(duty => duty.Position)
            .ToListAsync(cancellation);
        var tree = await organisation.TreeAsync(cancellation);
        return Details(found, duties, tree.Find(found.IssuerId)!) with { IsSwitchedOff = await IsSwitchedOffAsync(found, scope, cancellation) };
    }

    private async Task<bool> IsSwitchedOffAsync(PlanRow plan, UnitScope scope, CancellationToken cancellation)
    {
        var off = await rules.OffAsync(cancellation);
        return off.Any(one => one.PlanType == plan.PlanType)
            && !await (await visibility.ListedAsync(scope, cancellation)).AnyAsync(listed => listed.Id == plan.Id, cancellation);
    }

    private async Task<IReadOnlyList<PlanSummary>> SummariesAsync(IQueryable<PlanRow> plans, UnitScope scope, CancellationToken cancellation)
    {
        var rows = await plans
            .OrderByDescending(plan => plan.IssuedOn).ThenByDescending(plan => plan.Id)
            .Select(plan => new PlanFacts
            {
                Id = plan.Id,
                Slug = plan.Slug,
                Number = plan.Number,
                Title = plan.Title,
                PlanType = plan.PlanType,
                IssuerId = plan.IssuerId,
                From = plan.PeriodStart,
                To = plan.PeriodEnd,
                IssuedOn = plan.IssuedOn,
                Tasks = db.Set<TaskRow>().Count(task => task.PlanId == plan.Id),
                Indicators = db.Set<PlanIndicatorRow>().Count(indicator => indicator.PlanId == plan.Id),
            })
            .ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var groups = await db.Set<AssignmentRow>().In(scope).Where(a => EF.Parameter(ids).Contains(a.PlanId)).GroupsAsync(cancellation);
        var tree = await organisation.TreeAsync(cancellation);
        var byPlan = groups.ToLookup(group => group.PlanId);
        var soon = await rules.SoonAsync(cancellation);
        return [.. rows.Select(row => Summary(row, byPlan[row.Id], tree.Find(row.IssuerId)!, soon.Of(row.PlanType, row.IssuerId)))];
    }

    private PlanSummary Summary(PlanFacts plan, IEnumerable<AssignmentGroup> groups, Unit issuer, int soonDays)
    {
        var standings = groups.GroupBy(group => group.TaskId).Select(task => Standings.OfTask([.. task], clock.Today(), soonDays)).ToList();
        return new PlanSummary(
            plan.Id, plan.Slug, plan.Number, plan.Title, plan.PlanType, TypeName(plan.PlanType), issuer, new Span(plan.From, plan.To), plan.IssuedOn,
            plan.Tasks, plan.Indicators,
            standings.Count(standing => standing == Standing.Done),
            standings.Count(standing => standing == Standing.Late));
    }

    private PlanDetails Details(PlanRow plan, IEnumerable<DutyRow> duties, Unit issuer) => new(
        plan.Id, plan.Slug, plan.Number, plan.Kind, plan.Title, plan.Place, plan.PlanType, TypeName(plan.PlanType),
        packs.Current.FindPlanType(plan.PlanType) is not null, issuer, new Span(plan.PeriodStart, plan.PeriodEnd), plan.IssuedOn, plan.Document,
        [.. duties.Select(duty => new Duty(duty.What, duty.From, duty.To, duty.Cadence, duty.PeriodRule, duty.DueRule, duty.Dates))]);

    private string TypeName(string planType) => packs.Current.FindPlanType(planType)?.Type.Name ?? planType;

    /// <summary>
    /// Plans that hold every word as a word, the last one also as a beginning: Vietnamese syllables are too short to look
    /// for them inside others. So many words are enough to find any plan.
    /// </summary>
    private static IQueryable<PlanRow> Matching(IQueryable<PlanRow> plans, string? search)
    {
        var words = VietnameseText.Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var wanted = i < words.Count - 1 ? $" {words[i]} " : $" {words[i]}";
            plans = plans.Where(plan => (" " + plan.SearchText + " ").Contains(wanted));
        }

        return plans;
    }

    private sealed class PlanFacts
    {
        public required int Id { get; init; }
        public required string Slug { get; init; }
        public required string Number { get; init; }
        public required string Title { get; init; }
        public required string PlanType { get; init; }
        public required int IssuerId { get; init; }
        public required DateOnly From { get; init; }
        public required DateOnly To { get; init; }
        public required DateOnly IssuedOn { get; init; }
        public required int Tasks { get; init; }
        public required int Indicators { get; init; }
    }
}
