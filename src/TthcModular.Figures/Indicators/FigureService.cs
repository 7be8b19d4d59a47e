using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Sums;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Indicators;

/// <summary>Evaluates indicators, and finds the records behind them.</summary>
internal sealed class FigureService(
    DbContext db, IOrganisation organisation, MeasureSums sums, RecordsBehind records, TimeProvider clock, IEnumerable<IAssignmentCounts> assignmentCounts)
    : IFigures
{
    public async Task<IReadOnlyList<Figure>> EvaluateAsync(FigureQuery query, UnitScope scope, CancellationToken cancellation)
    {
        using var activity = FiguresTelemetry.Source.StartActivity("evaluate");
        var started = Stopwatch.GetTimestamp();
        var tree = await organisation.TreeAsync(cancellation);
        int[] unitIds = [.. query.UnitIds.Distinct().Where(id => scope.Allows(id) && tree.Find(id) is not null)];
        var wanted = query.Spans.Distinct().SelectMany(span => query.Indicators.Select(request => Wanted.Of(request, span))).ToList();
        if (unitIds.Length == 0 || wanted.Count == 0)
            return [];
        var scopes = new FigureScopes(tree, query.Tree, clock.Today());
        var evaluation = await ReadAsync(scopes, wanted, unitIds, await AssignmentsAsync(query, wanted, cancellation), cancellation);
        var now = clock.GetUtcNow();
        var fingerprints = query.WithInputs ? new Fingerprints(scopes, evaluation) : null;
        var figures = wanted.SelectMany(item => unitIds.Select(unitId => Figure(evaluation, item, unitId, now, fingerprints))).ToList();
        activity?.SetTag("figures", figures.Count);
        FiguresTelemetry.Figures.Add(figures.Count);
        FiguresTelemetry.EvaluationSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return figures;
    }

    public async Task<RecordPage> RecordsAsync(RecordQuery query, UnitScope scope, CancellationToken cancellation)
    {
        using var activity = FiguresTelemetry.Source.StartActivity("records");
        var wanted = Wanted.Of(query.Request, query.Span);
        var measure = query.OfNumerator ? wanted.Numerator : wanted.Denominator;
        var scopes = new FigureScopes(await organisation.TreeAsync(cancellation), query.Tree, clock.Today());
        return measure is null || !scope.Allows(query.UnitId)
            ? new RecordPage([], [], Next: null)
            : await records.PageAsync(measure, wanted, query, scopes, cancellation);
    }

    /// <summary>
    /// Reads the sums again when, while they were read, another process took some of them back because it imported records
    /// without knowing their measure.
    /// </summary>
    private async Task<Evaluation> ReadAsync(
        FigureScopes scopes,
        IReadOnlyList<Wanted> wanted,
        int[] unitIds,
        IReadOnlyDictionary<Span, IReadOnlyDictionary<int, AssignmentCount>> assignments,
        CancellationToken cancellation)
    {
        Measure[] measures = [.. wanted.SelectMany(item => item.Summed)];
        while (true)
        {
            var measureIds = await sums.EnsureAsync(measures, cancellation);
            var evaluation = await Evaluation.ReadAsync(db, scopes, measureIds, wanted, unitIds, assignments, cancellation);
            if (await sums.AreCompleteAsync(measures, cancellation))
                return evaluation;
        }
    }

    private static Figure Figure(Evaluation evaluation, Wanted item, int unitId, DateTimeOffset now, Fingerprints? fingerprints)
    {
        var numerator = evaluation.Value(item.Numerator, unitId, item.Span, item.Units);
        var denominator = item.Denominator is null ? null : evaluation.Value(item.Denominator, unitId, item.Span, item.Units);
        var value = item.Denominator is null ? numerator
            : numerator is { } top && denominator is { } bottom && bottom != 0 ? top * item.Request.Indicator.Unit.Scale / bottom
            : null;
        return new Figure(
            item.Request.Indicator.Code, item.Request.Breakdown, unitId, item.Span, numerator, denominator, value, item.Edition.Key, now)
        {
            Inputs = fingerprints?.Of(item, unitId),
        };
    }

    private async Task<IReadOnlyDictionary<Span, IReadOnlyDictionary<int, AssignmentCount>>> AssignmentsAsync(
        FigureQuery query, IReadOnlyList<Wanted> wanted, CancellationToken cancellation)
    {
        var counted = new Dictionary<Span, IReadOnlyDictionary<int, AssignmentCount>>();
        if (query.PlanId is not { } planId || assignmentCounts.FirstOrDefault() is not { } source)
            return counted;
        foreach (var span in wanted.Where(item => item.Measures.Any(measure => measure is Measure.Assignments)).Select(item => item.Span).Distinct())
            counted.Add(span, await source.CountAsync(planId, span, cancellation));
        return counted;
    }
}
