using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Content;

/// <summary>The indicators of a plan for the units directly under the reporting one, in one evaluation.</summary>
internal sealed class UnitComparison(IFigures figures)
{
    public async Task<IReadOnlyList<UnitLine>> OfAsync(ReportSubject subject, IReadOnlyList<PlanIndicator> indicators, DateOnly today, CancellationToken cancellation)
    {
        var day = subject.Mode == TreeMode.Now ? today : subject.Span.To;
        var units = subject.Tree.ChildrenOn(subject.Unit, day).Where(unit => subject.Scope.Allows(unit.Id)).Select(unit => subject.Tree.AsOf(unit, day)).ToList();
        var requests = indicators.Select(indicator => indicator.Request).OfType<IndicatorRequest>().Distinct().ToList();
        if (units.Count == 0 || requests.Count == 0)
            return [];
        var query = new FigureQuery(requests, [.. units.Select(unit => unit.Id)], [subject.Span]) { PlanId = subject.Plan.Id, Tree = subject.Mode };
        var values = (await figures.EvaluateAsync(query, subject.Scope, cancellation))
            .ToDictionary(figure => (figure.UnitId, figure.Code, figure.Breakdown ?? ""), figure => figure.Value);
        return Ranked([.. units.Select(unit => Entry(unit, indicators, values)).Where(entry => entry.Belongs)]);
    }

    private static UnitEntry Entry(Unit unit, IReadOnlyList<PlanIndicator> indicators, Dictionary<(int UnitId, string Code, string Breakdown), decimal?> values)
    {
        var own = indicators
            .Select(indicator => indicator.Request is { } request ? values.GetValueOrDefault((unit.Id, request.Indicator.Code, request.Breakdown ?? "")) : null)
            .ToList();
        return new UnitEntry(unit, own, indicators.Zip(own).Count(pair => IsReached(pair.First, pair.Second)));
    }

    /// <summary>Units that reached more targets first; as many: the same rank.</summary>
    private static List<UnitLine> Ranked(List<UnitEntry> entries) => entries
        .OrderByDescending(entry => entry.HasFigures)
        .ThenByDescending(entry => entry.Reached)
        .ThenBy(entry => entry.Unit.Code, StringComparer.Ordinal)
        .Select(entry => new UnitLine(
            1 + entries.Count(other => other.HasFigures && (!entry.HasFigures || other.Reached > entry.Reached)),
            entry.Unit.Name,
            entry.Values))
        .ToList();

    private static bool IsReached(PlanIndicator indicator, decimal? value) =>
        value is { } known && indicator is { Target: { } target, Request: { } request }
        && (request.Indicator.Better == Direction.Lower ? known <= target : known >= target);

    private sealed record UnitEntry(Unit Unit, List<decimal?> Values, int Reached)
    {
        public bool HasFigures => Values.Exists(value => value is not null);

        /// <summary>Communes and districts belong in the table even without figures; offices only with them.</summary>
        public bool Belongs => HasFigures || Unit.Kind is UnitKind.District or UnitKind.Commune;
    }
}
