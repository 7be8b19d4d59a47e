using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Indicators;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Plans.Indicators;

/// <summary>Reads the indicator tables of plans, each line joined with the definition in force.</summary>
internal sealed class IndicatorLines(DbContext db, IPackCatalogue packs, IEditions editions)
{
    /// <summary>The lines of each plan in order, by plan, in two queries.</summary>
    public async Task<ILookup<int, IndicatorLine>> OfAsync(IReadOnlyList<PlanTable> plans, CancellationToken cancellation)
    {
        var ids = plans.Select(plan => plan.PlanId).ToList();
        var rows = await db.Set<PlanIndicatorRow>().AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.PlanId))
            .OrderBy(row => row.Position)
            .ToListAsync(cancellation);
        var targets = await db.Set<TargetRow>().AsNoTracking()
            .Where(target => db.Set<PlanIndicatorRow>().Any(row => row.Id == target.PlanIndicatorId && EF.Parameter(ids).Contains(row.PlanId)))
            .OrderBy(target => target.Position)
            .ToListAsync(cancellation);
        var byIndicator = targets.ToLookup(target => target.PlanIndicatorId);
        var definitions = await DefinitionsAsync(plans.Select(plan => plan.PlanType).Distinct(StringComparer.Ordinal), cancellation);
        return plans
            .SelectMany(plan => rows.Where(row => row.PlanId == plan.PlanId)
                .SelectMany(row => Lines(row, byIndicator[row.Id], plan, definitions[plan.PlanType])))
            .ToLookup(line => line.Row.PlanId);
    }

    /// <summary>The indicators in force by plan type; none while its pack is not there.</summary>
    private async Task<Dictionary<string, IReadOnlyList<Indicator>>> DefinitionsAsync(IEnumerable<string> planTypes, CancellationToken cancellation)
    {
        var catalogue = packs.Current;
        var definitions = new Dictionary<string, IReadOnlyList<Indicator>>(StringComparer.Ordinal);
        foreach (var key in planTypes)
            definitions.Add(key, catalogue.FindPlanType(key) is { } installed ? await editions.IndicatorsAsync(installed.Type, cancellation) : []);
        return definitions;
    }

    private static IEnumerable<IndicatorLine> Lines(PlanIndicatorRow row, IEnumerable<TargetRow> targets, PlanTable plan, IReadOnlyList<Indicator> known)
    {
        var groups = targets.GroupBy(target => target.Breakdown, StringComparer.Ordinal).ToList();
        return groups.Count == 0
            ? [Line(row, breakdown: null, [], plan, known)]
            : groups.Select(group => Line(row, group.Key, [.. group.Select(target => AsTarget(target, plan)).OrderBy(target => target.By)], plan, known));
    }

    private static IndicatorLine Line(PlanIndicatorRow row, string? breakdown, IReadOnlyList<Target> targets, PlanTable plan, IReadOnlyList<Indicator> known)
    {
        // A baseline is given for the indicator as a whole; what it was for a part is not known.
        var baseline = breakdown is null ? plan.Baselines.FirstOrDefault(value => value.Code == row.Code)?.Value : null;
        return new IndicatorLine(
            row, breakdown, Requests.Find(known, row.Code, breakdown), targets, baseline, new TargetLine(targets, baseline, plan.Period.From));
    }

    private static Target AsTarget(TargetRow row, PlanTable plan) => new(row.Value, row.Comparator, row.By ?? plan.Period.To, row.Milestone);
}

/// <summary>What an indicator table takes from its plan.</summary>
internal sealed record PlanTable(int PlanId, string PlanType, Span Period, IReadOnlyList<Baseline> Baselines);
