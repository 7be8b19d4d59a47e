using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Sums;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Indicators;

/// <summary>
/// Daily sums of some measures and units, added up between the days at which any of the wanted spans begins or ends
/// ('cuts'): by the database for the months that no cut divides, here for those that one does. Two queries, whatever the
/// number of units and spans.
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
        var last = MonthOfDays.NumberOf(DateOnly.FromDayNumber(cuts[^1] - 1));
        var months = db.Set<DailySumsRow>().AsNoTracking()
            .Where(sums => EF.Parameter(measureIds).Contains(sums.MeasureId) && EF.Parameter(unitIds).Contains(sums.UnitId) && sums.Month <= last);
        if (!fromBeginning)
        {
            var first = MonthOfDays.NumberOf(DateOnly.FromDayNumber(cuts[0]));
            months = months.Where(sums => sums.Month >= first);
        }

        int[] divided = [.. cuts.Select(DateOnly.FromDayNumber).Where(day => day.Day > 1).Select(MonthOfDays.NumberOf).Distinct()];
        await ReadWholeAsync(months.Where(sums => !EF.Parameter(divided).Contains(sums.Month)), cancellation);
        if (divided.Length > 0)
            await ReadDividedAsync(months.Where(sums => EF.Parameter(divided).Contains(sums.Month)), cancellation);
        return this;
    }

    private async Task ReadWholeAsync(IQueryable<DailySumsRow> months, CancellationToken cancellation)
    {
        // A month that a cut divides is read elsewhere, so the cut counts for whole months from the next one on.
        int[] starts = [.. cuts[..^1].Select(DateOnly.FromDayNumber).Select(day => MonthOfDays.NumberOf(day) + (day.Day > 1 ? 1 : 0))];
        var stretches = await months
            .Select(Stretch.Of(starts))
            .GroupBy(stretch => new { stretch.MeasureId, stretch.UnitId, stretch.Number })
            .Select(group => new { group.Key.MeasureId, group.Key.UnitId, group.Key.Number, Sum = group.Sum(stretch => stretch.Sum) })
            .ToListAsync(cancellation);
        foreach (var stretch in stretches)
            Add(Totals(stretch.MeasureId, stretch.UnitId), stretch.Number, stretch.Sum);
    }

    private async Task ReadDividedAsync(IQueryable<DailySumsRow> months, CancellationToken cancellation)
    {
        var days = new long[MonthOfDays.MostDays];
        await foreach (var month in months.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Array.Clear(days);
            MonthOfDays.AddTo(days, month.Days);
            var first = MonthOfDays.FirstOf(month.Month).DayNumber;
            var upTo = Totals(month.MeasureId, month.UnitId);
            for (var day = 0; day < days.Length; day++)
            {
                if (days[day] != 0)
                    Add(upTo, Array.FindLastIndex(cuts, cut => cut <= first + day) + 1, days[day]);
            }
        }
    }

    private long[] Totals(int measureId, int unitId)
    {
        if (!totals.TryGetValue((measureId, unitId), out var upTo))
            totals.Add((measureId, unitId), upTo = new long[cuts.Length]);
        return upTo;
    }

    /// <summary>A stretch numbered n lies behind n cuts, so it counts in every total up to a later cut.</summary>
    private static void Add(long[] upTo, int number, long sum)
    {
        for (var cut = number; cut < upTo.Length; cut++)
            upTo[cut] += sum;
    }

    private sealed record Stretch
    {
        public int MeasureId { get; init; }

        public int UnitId { get; init; }

        public int Number { get; init; }

        public long Sum { get; init; }

        /// <summary>A month's sum with the number of the stretch the month lies in, found by halving.</summary>
        public static Expression<Func<DailySumsRow, Stretch>> Of(int[] starts)
        {
            var row = Expression.Parameter(typeof(DailySumsRow), "sums");
            var month = Expression.Property(row, nameof(DailySumsRow.Month));
            return Expression.Lambda<Func<DailySumsRow, Stretch>>(
                Expression.MemberInit(
                    Expression.New(typeof(Stretch)),
                    Bind(nameof(MeasureId), Expression.Property(row, nameof(DailySumsRow.MeasureId))),
                    Bind(nameof(UnitId), Expression.Property(row, nameof(DailySumsRow.UnitId))),
                    Bind(nameof(Number), NumberOf(month, starts, 0, starts.Length)),
                    Bind(nameof(Sum), Expression.Property(row, nameof(DailySumsRow.Total)))),
                row);
        }

        private static MemberAssignment Bind(string name, Expression value) => Expression.Bind(typeof(Stretch).GetProperty(name)!, value);

        /// <summary>How many stretches begin at or before the month, known to be at least <paramref name="low"/> and at most <paramref name="high"/>.</summary>
        private static Expression NumberOf(Expression month, int[] starts, int low, int high)
        {
            if (low == high)
                return Expression.Constant(low);
            var middle = (low + high) / 2;
            var start = Expression.Property(Expression.Constant(new Start(starts[middle])), nameof(Start.Month));
            return Expression.Condition(
                Expression.LessThan(month, start),
                NumberOf(month, starts, low, middle),
                NumberOf(month, starts, middle + 1, high));
        }
    }

    /// <summary>Holds a month outside the query's text, so that the query is compiled once.</summary>
    private sealed record Start(int Month);
}
