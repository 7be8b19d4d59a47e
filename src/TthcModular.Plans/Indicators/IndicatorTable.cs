using TthcModular.Figures.Indicators;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Plans.Indicators;

/// <summary>A plan's indicators with figures: for one unit, by unit, and over time.</summary>
internal sealed class IndicatorTable(IndicatorLines lines, IFigures figures, IOrganisation organisation, TimeProvider clock)
{
    public async Task<IReadOnlyList<PlanIndicator>> ForAsync(
        PlanDetails plan, Unit unit, Span span, TreeMode tree, UnitScope scope, CancellationToken cancellation)
    {
        var table = await LinesAsync(plan, cancellation);
        return await ForAsync(plan.Id, table, unit.Id, span, tree, scope, cancellation);
    }

    public async Task<IReadOnlyList<PlanIndicator>> ForAsync(
        int planId, IReadOnlyList<IndicatorLine> table, int unitId, Span span, TreeMode tree, UnitScope scope, CancellationToken cancellation)
    {
        var requests = table.Select(line => line.Request).OfType<IndicatorRequest>().Distinct().ToList();
        var query = new FigureQuery(requests, [unitId], [span]) { Tree = tree, PlanId = planId };
        var computed = await EvaluateAsync(query, scope, cancellation);
        var byRequest = computed.ToLookup(figure => (figure.Code, figure.Breakdown));
        return [.. table.Select(line => line.With(FigureOf(line), span.To))];

        Figure? FigureOf(IndicatorLine line) =>
            line.Request is { } request ? byRequest[(request.Indicator.Code, request.Breakdown)].FirstOrDefault() : null;
    }

    public async Task<IReadOnlyList<UnitFigure>> ByUnitAsync(
        PlanDetails plan, IndicatorRequest indicator, Unit unit, Span span, TreeMode mode, UnitScope scope, CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var day = mode == TreeMode.Now ? clock.Today() : span.To;
        var units = tree.ChildrenOn(unit, day).Where(child => scope.Allows(child.Id)).ToDictionary(child => child.Id);
        var query = new FigureQuery([indicator], [.. units.Keys], [span]) { Tree = mode, PlanId = plan.Id };
        var computed = await EvaluateAsync(query, scope, cancellation);
        var table = await LinesAsync(plan, cancellation);
        var course = table.FirstOrDefault(line => IsSame(line.Request, indicator))?.Course ?? new TargetLine([], baseline: null, plan.Period.From);
        return [.. WorstFirst(computed, indicator.Indicator.Better)
            .Select(figure => new UnitFigure(units[figure.UnitId], figure, course.Status(figure.Value, span.To)))];
    }

    public async Task<IReadOnlyList<TrendPoint>> TrendAsync(
        PlanDetails plan, PlanIndicator indicator, Unit unit, DateOnly until, TreeMode tree, UnitScope scope, CancellationToken cancellation)
    {
        var months = Months(plan.Period, until).ToList();
        var requests = indicator.Request is { } request ? new[] { request } : [];
        var query = new FigureQuery(requests, [unit.Id], months) { Tree = tree, PlanId = plan.Id };
        var values = (await EvaluateAsync(query, scope, cancellation)).ToDictionary(figure => figure.Span, figure => figure.Value);
        var course = new TargetLine(indicator.Targets, indicator.Baseline, plan.Period.From);
        return [.. months.Select(month => new TrendPoint(month, values.GetValueOrDefault(month), course.At(month.To)))];
    }

    /// <summary>The same by code: a pack may have been replaced since the request was made.</summary>
    private static bool IsSame(IndicatorRequest? left, IndicatorRequest right) =>
        left is not null && left.Indicator.Code == right.Indicator.Code && left.Breakdown == right.Breakdown;

    private async Task<IReadOnlyList<IndicatorLine>> LinesAsync(PlanDetails plan, CancellationToken cancellation)
    {
        var table = new PlanTable(plan.Id, plan.PlanType, plan.Period, plan.Document.Baselines);
        return [.. (await lines.OfAsync([table], cancellation))[plan.Id]];
    }

    private async Task<IReadOnlyList<Figure>> EvaluateAsync(FigureQuery query, UnitScope scope, CancellationToken cancellation) =>
        query.Indicators.Count == 0 || query.UnitIds.Count == 0 || query.Spans.Count == 0
            ? []
            : await figures.EvaluateAsync(query, scope, cancellation);

    private static IEnumerable<Figure> WorstFirst(IEnumerable<Figure> computed, Direction better)
    {
        var known = computed.OrderBy(figure => figure.Value is null);
        return (better == Direction.Higher ? known.ThenBy(figure => figure.Value) : known.ThenByDescending(figure => figure.Value))
            .ThenBy(figure => figure.UnitId);
    }

    /// <summary>The months of a plan up to a day; the first and the last are cut where the plan or the day cuts them.</summary>
    private static IEnumerable<Span> Months(Span period, DateOnly until)
    {
        var last = until < period.To ? until : period.To;
        for (var from = period.From; from <= last;)
        {
            var end = new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month));
            yield return new Span(from, end < last ? end : last);
            from = end.AddDays(1);
        }
    }
}
