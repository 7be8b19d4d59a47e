using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Indicators;

/// <summary>One answer: everything it needs, read at once, and the measures' values from it.</summary>
internal sealed class Evaluation
{
    private readonly FigureScopes scopes;
    private readonly IReadOnlyDictionary<string, int> measureIds;
    private readonly SumTable counts;
    private readonly SumTable stocks;
    private readonly ReportedFigures reported;
    private readonly IReadOnlyDictionary<Span, IReadOnlyDictionary<int, AssignmentCount>> assignments;

    private Evaluation(
        FigureScopes scopes,
        IReadOnlyDictionary<string, int> measureIds,
        (SumTable Counts, SumTable Stocks) sums,
        ReportedFigures reported,
        IReadOnlyDictionary<Span, IReadOnlyDictionary<int, AssignmentCount>> assignments)
    {
        (this.scopes, this.measureIds, this.reported, this.assignments) = (scopes, measureIds, reported, assignments);
        (counts, stocks) = sums;
    }

    public static async Task<Evaluation> ReadAsync(
        DbContext db,
        FigureScopes scopes,
        IReadOnlyDictionary<string, int> measureIds,
        IReadOnlyList<Wanted> wanted,
        IReadOnlyList<int> unitIds,
        IReadOnlyDictionary<Span, IReadOnlyDictionary<int, AssignmentCount>> assignments,
        CancellationToken cancellation)
    {
        Span[] spans = [.. wanted.Select(item => item.Span).Distinct()];
        var measures = wanted.SelectMany(item => item.Measures).DistinctBy(measure => measure.Key, StringComparer.Ordinal).ToList();
        var groups = measures.OfType<Measure.UnitsOf>().Select(measure => measure.Units).Distinct().ToList();
        var parts = spans
            .SelectMany(span => unitIds
                .Concat(groups.SelectMany(group => unitIds.SelectMany(unitId => scopes.Members(unitId, span, group))).Select(member => member.Id))
                .Distinct()
                .SelectMany(unitId => scopes.Of(unitId, span, UnitGroups.Any)))
            .ToList();
        int[] everyone = [.. parts.SelectMany(part => part.UnitIds).Distinct()];
        int[] counted = [.. wanted.SelectMany(item => item.Summed).OfType<Measure.Count>().Select(measure => measureIds[measure.Key]).Distinct()];
        int[] standing = [.. measures.OfType<Measure.Stock>().Select(measure => measureIds[measure.Key])];
        string[] codes = [.. measures.OfType<Measure.Reported>().Select(measure => measure.Code).Distinct(StringComparer.Ordinal)];
        return new Evaluation(
            scopes,
            measureIds,
            (await SumTable.WithinAsync(db, counted, everyone, parts.Select(part => part.Days), cancellation),
                await SumTable.UpToAsync(db, standing, everyone, spans.Select(span => span.To), cancellation)),
            await ReportedFigures.ReadAsync(db, codes, everyone, spans, cancellation),
            assignments);
    }

    /// <summary>A measure's value for a unit with everything under it; null: not known.</summary>
    public decimal? Value(Measure measure, int unitId, Span span, UnitGroups groups) => measure switch
    {
        Measure.Count count => Count(count, unitId, span, groups),
        Measure.Stock stock => Last(unitId, span, groups).Sum(id => stocks.UpTo(measureIds[stock.Key], id, span.To)),
        Measure.Reported figure => reported.Sum(figure, scopes.Of(unitId, span, groups), span),
        Measure.UnitsOf units => scopes.Members(unitId, span, units.Units)
            .Where(member => groups == UnitGroups.Any || scopes.Tree.IsIn(member, groups, span.To))
            .Count(member => units.WithAny is null || Count(units.WithAny, member.Id, span, UnitGroups.Any) > 0),
        Measure.Assignments tasks => Assignments(tasks, unitId, span, groups),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
    };

    /// <summary>The observations behind a reported figure.</summary>
    public IEnumerable<Records.ObservationRow> Observations(Measure.Reported measure, int unitId, Span span, UnitGroups groups) =>
        reported.Taken(measure, scopes.Of(unitId, span, groups), span);

    private long Count(Measure.Count measure, int unitId, Span span, UnitGroups groups)
    {
        var id = measureIds[measure.Key];
        return scopes.Of(unitId, span, groups).Sum(part => part.UnitIds.Sum(member => counts.Within(id, member, part.Days)));
    }

    private decimal? Assignments(Measure.Assignments measure, int unitId, Span span, UnitGroups groups)
    {
        if (!assignments.TryGetValue(span, out var byUnit))
            return null;
        var own = Last(unitId, span, groups).Select(byUnit.GetValueOrDefault).OfType<AssignmentCount>().ToList();
        return own.Sum(count => measure.DoneOnly ? count.Done : count.All);
    }

    private IEnumerable<int> Last(int unitId, Span span, UnitGroups groups) =>
        scopes.Of(unitId, span, groups) is [.., var last] ? last.UnitIds : [];
}
