using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Sums;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Indicators;

/// <summary>
/// Daily sums of some measures and units, added up by the database between the days at which any of the wanted spans
/// begins or ends: one query, whatever the number of units and spans.
/// </summary>
internal sealed class SumTable
{
    private readonly int[] cuts;
    private readonly Dictionary<(int MeasureId, int UnitId), long[]> totals = [];

    private SumTable(int[] cuts) => this.cuts = cuts;

    /// <summary>Reads sums of days within the spans.</summary>
    public static Task<SumTable> WithinAsync(DbContext db, int[] measureIds, int[] unitIds, IEnumerable<Span> spans, CancellationToken cancellation)
    {
        var table = new SumTable([.. spans.SelectMany(span => new[] { span.From.DayNumber, span.To.DayNumber + 1 }).Distinct().Order()]);
        return table.ReadAsync(db, measureIds, unitIds, fromBeginning: false, cancellation);
    }

    /// <summary>Reads sums of all days up to some days.</summary>
    public static Task<SumTable> UpToAsync(DbContext db, int[] measureIds, int[] unitIds, IEnumerable<DateOnly> days, CancellationToken cancellation)
    {
        var table = new SumTable([.. days.Select(day => day.DayNumber + 1).Distinct().Order()]);
        return table.ReadAsync(db, measureIds, unitIds, fromBeginning: true, cancellation);
    }

    /// <summary>Sum over a span whose ends were among those asked for.</summary>
    public long Within(int measureId, int unitId, Span span) => totals.TryGetValue((measureId, unitId), out var upTo)
        ? upTo[Array.BinarySearch(cuts, span.To.DayNumber + 1)] - upTo[Array.BinarySearch(cuts, span.From.DayNumber)]
        : 0;

    /// <summary>Sum of all days up to a day that was among those asked for.</summary>
    public long UpTo(int measureId, int unitId, DateOnly day) =>
        totals.TryGetValue((measureId, unitId), out var upTo) ? upTo[Array.BinarySearch(cuts, day.DayNumber + 1)] : 0;

    private async Task<SumTable> ReadAsync(DbContext db, int[] measureIds, int[] unitIds, bool fromBeginning, CancellationToken cancellation)
    {
        if (cuts.Length == 0 || measureIds.Length == 0 || unitIds.Length == 0)
            return this;
        var (first, last) = (DateOnly.FromDayNumber(cuts[0]), DateOnly.FromDayNumber(cuts[^1]));
        var sums = db.Set<DailySumRow>().AsNoTracking()
            .Where(sum => EF.Parameter(measureIds).Contains(sum.MeasureId) && EF.Parameter(unitIds).Contains(sum.UnitId) && sum.Day < last);
        if (!fromBeginning)
            sums = sums.Where(sum => sum.Day >= first);
        var stretches = await sums
            .Select(Stretch.Of(cuts[..^1]))
            .GroupBy(stretch => new { stretch.MeasureId, stretch.UnitId, stretch.Number })
            .Select(group => new { group.Key.MeasureId, group.Key.UnitId, group.Key.Number, Sum = group.Sum(stretch => stretch.Sum) })
            .ToListAsync(cancellation);
        foreach (var stretch in stretches)
            Add(stretch.MeasureId, stretch.UnitId, stretch.Number, stretch.Sum);
        return this;
    }

    /// <summary>A stretch numbered n lies behind n cuts, so it counts in every total up to a later cut.</summary>
    private void Add(int measureId, int unitId, int number, long sum)
    {
        if (!totals.TryGetValue((measureId, unitId), out var upTo))
            totals.Add((measureId, unitId), upTo = new long[cuts.Length]);
        for (var cut = number; cut < cuts.Length; cut++)
            upTo[cut] += sum;
    }

    private sealed record Stretch
    {
        public int MeasureId { get; init; }

        public int UnitId { get; init; }

        public int Number { get; init; }

        public long Sum { get; init; }

        /// <summary>A daily sum with the number of the stretch its day lies in, found by halving.</summary>
        public static Expression<Func<DailySumRow, Stretch>> Of(int[] cuts)
        {
            var row = Expression.Parameter(typeof(DailySumRow), "sum");
            var day = Expression.Property(row, nameof(DailySumRow.Day));
            return Expression.Lambda<Func<DailySumRow, Stretch>>(
                Expression.MemberInit(
                    Expression.New(typeof(Stretch)),
                    Bind(nameof(MeasureId), Expression.Property(row, nameof(DailySumRow.MeasureId))),
                    Bind(nameof(UnitId), Expression.Property(row, nameof(DailySumRow.UnitId))),
                    Bind(nameof(Number), NumberOf(day, cuts, 0, cuts.Length)),
                    Bind(nameof(Sum), Expression.Property(row, nameof(DailySumRow.Sum)))),
                row);
        }

        private static MemberAssignment Bind(string name, Expression value) => Expression.Bind(typeof(Stretch).GetProperty(name)!, value);

        /// <summary>How many of the cuts lie at or before the day, known to be at least <paramref name="low"/> and at most <paramref name="high"/>.</summary>
        private static Expression NumberOf(Expression day, int[] cuts, int low, int high)
        {
            if (low == high)
                return Expression.Constant(low);
            var middle = (low + high) / 2;
            var cut = Expression.Property(Expression.Constant(new Cut(DateOnly.FromDayNumber(cuts[middle]))), nameof(Cut.Day));
            return Expression.Condition(
                Expression.LessThan(day, cut),
                NumberOf(day, cuts, low, middle),
                NumberOf(day, cuts, middle + 1, high));
        }
    }

    /// <summary>Holds a day outside the query's text, so that the query is compiled once.</summary>
    private sealed record Cut(DateOnly Day);
}
