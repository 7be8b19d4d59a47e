using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;

namespace TthcModular.Figures.Sums;

/// <summary>
/// Holds the daily sums of one kind of record against a recount, some units at a time, so that memory does not grow with
/// the number of records: each record is read once for every day field that measures count by, each sum once.
/// </summary>
internal sealed class SumsRecount<TRow>
    where TRow : class, IRecordRow
{
    private const int MostNamed = 20;
    private const long AtOnce = 1_000_000;

    private readonly DbContext db;
    private readonly Func<int, string> unitName;
    private readonly IReadOnlyList<KeptMeasure> measures;
    private readonly IReadOnlyList<SumPass<TRow>> passes;
    private readonly int[] ids;
    private readonly Dictionary<int, int> place;
    private readonly List<string> named = [];
    private long found;

    public SumsRecount(DbContext db, IReadOnlyList<KeptMeasure> measures, Func<int, string> unitName)
    {
        (this.db, this.measures, this.unitName) = (db, measures, unitName);
        passes = [.. SumPass<TRow>.Of(measures)];
        ids = [.. measures.Select(measure => measure.Id)];
        place = measures.Select((measure, index) => (measure.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
    }

    /// <summary>What differs, the first ones by name.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        if (measures.Count == 0)
            return [];
        foreach (var (first, last) in await PortionsAsync(cancellation))
        {
            var expected = await RecountAsync(first, last, cancellation);
            await CompareAsync(first, last, expected, cancellation);
        }

        return found > named.Count ? [.. named, $"Còn {found - named.Count} số đo theo ngày khác cũng lệch."] : named;
    }

    /// <summary>Ranges of unit numbers that hold about so many records and sums each.</summary>
    private async Task<IReadOnlyList<(int First, int Last)>> PortionsAsync(CancellationToken cancellation)
    {
        var records = await db.Set<TRow>().GroupBy(row => row.UnitId).Select(unit => new { unit.Key, Count = unit.LongCount() }).ToListAsync(cancellation);
        var sums = await db.Set<DailySumsRow>().Where(sums => EF.Parameter(ids).Contains(sums.MeasureId))
            .GroupBy(sums => sums.UnitId).Select(unit => new { unit.Key, Count = unit.LongCount() * MonthOfDays.MostDays }).ToListAsync(cancellation);
        var portions = new List<(int First, int Last)>();
        var weight = AtOnce;
        foreach (var unit in records.Concat(sums).GroupBy(unit => unit.Key, unit => unit.Count).OrderBy(unit => unit.Key))
        {
            var own = unit.Sum();
            if (weight + own > AtOnce)
            {
                portions.Add((unit.Key, unit.Key));
                weight = 0;
            }

            portions[^1] = (portions[^1].First, unit.Key);
            weight += own;
        }

        return portions;
    }

    private async Task<Dictionary<(int UnitId, DateOnly Day), long[]>> RecountAsync(int first, int last, CancellationToken cancellation)
    {
        var expected = new Dictionary<(int UnitId, DateOnly Day), long[]>();
        foreach (var pass in passes)
        {
            await foreach (var tally in pass.CountAsync(db, first, last).WithCancellation(cancellation))
                Add(pass, tally, expected);
        }

        return expected;
    }

    private void Add(SumPass<TRow> pass, SumPass<TRow>.Tally tally, Dictionary<(int UnitId, DateOnly Day), long[]> expected)
    {
        if (tally.Day is not { } day)
            return;
        for (var index = 0; index < tally.Counts.Length; index++)
        {
            var change = pass.Changes[index];
            if (tally.Counts[index] == 0 || (change.OnDayAfter && day == DateOnly.MaxValue))
                continue;
            var key = (tally.UnitId, change.OnDayAfter ? day.AddDays(1) : day);
            if (!expected.TryGetValue(key, out var sums))
                expected.Add(key, sums = new long[measures.Count]);
            sums[place[change.MeasureId]] += change.Sign * tally.Counts[index];
        }
    }

    private async Task CompareAsync(int first, int last, Dictionary<(int UnitId, DateOnly Day), long[]> expected, CancellationToken cancellation)
    {
        var stored = db.Set<DailySumsRow>().AsNoTracking()
            .Where(month => EF.Parameter(ids).Contains(month.MeasureId) && month.UnitId >= first && month.UnitId <= last)
            .AsAsyncEnumerable();
        await foreach (var month in stored.WithCancellation(cancellation))
            Compare(month, expected);

        foreach (var ((unitId, day), sums) in expected.OrderBy(entry => entry.Key))
        {
            for (var index = 0; index < sums.Length; index++)
            {
                if (sums[index] != 0)
                    Report(index, unitId, day, stored: 0, sums[index]);
            }
        }
    }

    private void Compare(DailySumsRow month, Dictionary<(int UnitId, DateOnly Day), long[]> expected)
    {
        var index = place[month.MeasureId];
        var total = 0L;
        foreach (var (day, sum) in MonthOfDays.Of(month))
        {
            total += sum;
            var recounted = 0L;
            if (expected.TryGetValue((month.UnitId, day), out var sums))
                (recounted, sums[index]) = (sums[index], 0);
            if (recounted != sum)
                Report(index, month.UnitId, day, sum, recounted);
        }

        if (total != month.Total)
            Name($"Số đo '{measures[index].Content}', đơn vị {unitName(month.UnitId)}, tháng {MonthOfDays.FirstOf(month.Month):MM/yyyy}: tổng của tháng đang lưu {month.Total}, cộng các ngày được {total}.");
    }

    private void Report(int index, int unitId, DateOnly day, long stored, long recounted) =>
        Name($"Số đo '{measures[index].Content}', đơn vị {unitName(unitId)}, ngày {day:yyyy-MM-dd}: đang lưu {stored}, tính lại từ hồ sơ được {recounted}.");

    private void Name(string finding)
    {
        found++;
        if (named.Count < MostNamed)
            named.Add(finding);
    }
}
