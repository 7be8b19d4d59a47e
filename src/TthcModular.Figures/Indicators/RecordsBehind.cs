using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Indicators;

/// <summary>Finds the records, observations or units that a measure's value is made of, page by page.</summary>
internal sealed class RecordsBehind(DbContext db, IEnumerable<IAssignmentCounts> assignmentCounts)
{
    private const int MostRows = 1_000;

    public Task<RecordPage> PageAsync(Measure measure, Wanted wanted, RecordQuery query, FigureScopes scopes, CancellationToken cancellation) => measure switch
    {
        Measure.Count count => CountedAsync(count, query, scopes, scopes.Of(query.UnitId, query.Span, wanted.Units), cancellation),
        Measure.UnitsOf { WithAny: { } count } => CountedAsync(count, query, scopes, scopes.Of(query.UnitId, query.Span, wanted.Units), cancellation),
        Measure.Stock stock => StandingAsync(stock, query, scopes, wanted, cancellation),
        Measure.Reported reported => ObservationsAsync(reported, query, scopes, wanted, cancellation),
        Measure.UnitsOf units => Task.FromResult(Units(units, query, scopes)),
        Measure.Assignments tasks => AssignmentsAsync(tasks, query, scopes, wanted, cancellation),
        _ => Task.FromResult(new RecordPage([], [], Next: null)),
    };

    private Task<RecordPage> CountedAsync(Measure.Count count, RecordQuery query, FigureScopes scopes, IReadOnlyList<ScopePart> parts, CancellationToken cancellation) =>
        count.Records switch
        {
            RecordKind.Cases => PageAsync(count.Condition, Conditions.Counted<CaseRow>(count.CountedOn, parts), query, RecordColumns.Cases(scopes.Tree), cancellation),
            RecordKind.Feedback => PageAsync(count.Condition, Conditions.Counted<FeedbackRow>(count.CountedOn, parts), query, RecordColumns.Feedback(scopes.Tree), cancellation),
            _ => PageAsync(count.Condition, Conditions.Counted<ResultRow>(count.CountedOn, parts), query, RecordColumns.Results(scopes.Tree), cancellation),
        };

    private Task<RecordPage> StandingAsync(Measure.Stock stock, RecordQuery query, FigureScopes scopes, Wanted wanted, CancellationToken cancellation)
    {
        int[] units = scopes.Of(query.UnitId, query.Span, wanted.Units) is [.., var last] ? [.. last.UnitIds] : [];
        return stock.Records switch
        {
            RecordKind.Cases => PageAsync(stock.Condition, Conditions.Standing<CaseRow>(stock, query.Span.To, units), query, RecordColumns.Cases(scopes.Tree), cancellation),
            RecordKind.Feedback => PageAsync(stock.Condition, Conditions.Standing<FeedbackRow>(stock, query.Span.To, units), query, RecordColumns.Feedback(scopes.Tree), cancellation),
            _ => PageAsync(stock.Condition, Conditions.Standing<ResultRow>(stock, query.Span.To, units), query, RecordColumns.Results(scopes.Tree), cancellation),
        };
    }

    private async Task<RecordPage> PageAsync<TRow>(
        Filter condition, Expression<Func<TRow, bool>> inScope, RecordQuery query, RecordColumns<TRow> columns, CancellationToken cancellation)
        where TRow : class, IRecordRow
    {
        var limit = Limit(query);
        var records = db.Set<TRow>().AsNoTracking().Where(FilterCompiler.ToExpression<TRow>(condition)).Where(inScope);
        if (query.After is { } after)
            records = records.Where(Conditions.After<TRow>(after));
        var found = await records.OrderBy(record => record.Code).Take(limit + 1).ToListAsync(cancellation);
        var page = found.Take(limit).ToList();
        return new RecordPage(columns.Names, [.. page.Select(columns.Values)], found.Count > limit ? page[^1].Code : null);
    }

    private async Task<RecordPage> ObservationsAsync(Measure.Reported reported, RecordQuery query, FigureScopes scopes, Wanted wanted, CancellationToken cancellation)
    {
        var parts = scopes.Of(query.UnitId, query.Span, wanted.Units);
        int[] units = [.. parts.SelectMany(part => part.UnitIds).Distinct()];
        var figures = await ReportedFigures.ReadAsync(db, [reported.Code], units, [query.Span], cancellation);
        var columns = RecordColumns.Observations(scopes.Tree);
        return InMemory(columns.Names, figures.Taken(reported, parts, query.Span).Select(columns.Values), query);
    }

    private async Task<RecordPage> AssignmentsAsync(Measure.Assignments tasks, RecordQuery query, FigureScopes scopes, Wanted wanted, CancellationToken cancellation)
    {
        var columns = RecordColumns.Assignments(scopes.Tree);
        int[] units = scopes.Of(query.UnitId, query.Span, wanted.Units) is [.., var last] ? [.. last.UnitIds] : [];
        if (query.PlanId is not { } planId || assignmentCounts.FirstOrDefault() is not { } source)
            return new RecordPage(columns.Names, [], Next: null);
        var limit = Limit(query);
        var after = int.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var found = await source.ListAsync(planId, query.Span, tasks.DoneOnly, units, after, limit + 1, cancellation);
        var page = found.Take(limit).ToList();
        return new RecordPage(
            columns.Names, [.. page.Select(columns.Values)], found.Count > limit ? page[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static RecordPage Units(Measure.UnitsOf units, RecordQuery query, FigureScopes scopes) => InMemory(
        ["code", "name", "kind"],
        scopes.Members(query.UnitId, query.Span, units.Units).Select(unit => (IReadOnlyList<string>)[unit.Code, unit.Name, unit.Kind.ToString().ToLowerInvariant()]),
        query);

    /// <summary>A page of few rows, by all their values.</summary>
    private static RecordPage InMemory(IReadOnlyList<string> names, IEnumerable<IReadOnlyList<string>> rows, RecordQuery query)
    {
        var limit = Limit(query);
        var found = rows
            .Select(row => (Key: string.Join('|', row.Take(4)), Row: row))
            .Where(item => query.After is null || string.CompareOrdinal(item.Key, query.After) > 0)
            .OrderBy(item => item.Key, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();
        var page = found.Take(limit).ToList();
        return new RecordPage(names, [.. page.Select(item => item.Row)], found.Count > limit ? page[^1].Key : null);
    }

    private static int Limit(RecordQuery query) => Math.Clamp(query.Limit, 1, MostRows);
}
