using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Sums;

/// <summary>
/// Recomputes every daily sum from the records, counts by the database itself instead of by the code that kept the
/// sums, and looks for rows that belong nowhere.
/// </summary>
internal sealed class SumsCheck(DbContext db, MeasureDefinitions definitions, IOrganisation organisation) : IIntegrityCheck
{
    private const int MostNamed = 20;

    public string Name => "Số đo theo ngày";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var findings = new List<string>();
        var known = definitions.Known();
        foreach (var row in await db.Set<MeasureRow>().AsNoTracking().Where(row => row.IsComplete).OrderBy(row => row.Id).ToListAsync(cancellation))
        {
            if (known.TryGetValue(row.Key, out var measure))
                findings.AddRange(await DifferencesAsync(row, measure, cancellation));
        }

        findings.AddRange(await OrphansAsync(cancellation));
        return findings;
    }

    private async Task<IEnumerable<string>> DifferencesAsync(MeasureRow row, Measure measure, CancellationToken cancellation)
    {
        var expected = await (MeasureDefinitions.KindOf(measure) switch
        {
            RecordKind.Cases => RecountAsync<CaseRow>(measure, cancellation),
            RecordKind.Feedback => RecountAsync<FeedbackRow>(measure, cancellation),
            _ => RecountAsync<ResultRow>(measure, cancellation),
        });
        var months = await db.Set<DailySumsRow>().AsNoTracking().Where(sums => sums.MeasureId == row.Id).ToListAsync(cancellation);
        var stored = months.SelectMany(Days).ToDictionary(sum => (sum.UnitId, sum.Day), sum => sum.Sum);
        return expected.Keys.Union(stored.Keys)
            .Where(key => expected.GetValueOrDefault(key) != stored.GetValueOrDefault(key))
            .Order()
            .Take(MostNamed)
            .Select(key => $"Số đo '{row.Content}', đơn vị {key.UnitId}, ngày {key.Day:yyyy-MM-dd}: đang lưu {stored.GetValueOrDefault(key)}, tính lại từ hồ sơ được {expected.GetValueOrDefault(key)}.")
            .Concat(months
                .Where(month => Days(month).Sum(sum => sum.Sum) != month.Total)
                .Take(MostNamed)
                .Select(month => $"Số đo '{row.Content}', đơn vị {month.UnitId}, tháng {MonthOfDays.FirstOf(month.Month):MM/yyyy}: tổng của tháng khác tổng các ngày."));
    }

    private static IEnumerable<(int UnitId, DateOnly Day, long Sum)> Days(DailySumsRow month)
    {
        var days = new long[MonthOfDays.MostDays];
        MonthOfDays.AddTo(days, month.Days);
        return Days(month.UnitId, month.Month, days);
    }

    private static IEnumerable<(int UnitId, DateOnly Day, long Sum)> Days(MonthChange change)
    {
        var days = new long[MonthOfDays.MostDays];
        change.AddTo(days);
        return Days(change.UnitId, change.Month, days);
    }

    private static IEnumerable<(int UnitId, DateOnly Day, long Sum)> Days(int unitId, int month, long[] days) => days
        .Select((sum, day) => (Day: day, Sum: sum))
        .Where(item => item.Sum != 0)
        .Select(item => (unitId, MonthOfDays.FirstOf(month).AddDays(item.Day), item.Sum));

    private Task<Dictionary<(int UnitId, DateOnly Day), long>> RecountAsync<TRow>(Measure measure, CancellationToken cancellation)
        where TRow : class, IRecordRow => measure is Measure.Count count
            ? CountAsync<TRow>(count, cancellation)
            : StockAsync<TRow>(measure, cancellation);

    private async Task<Dictionary<(int UnitId, DateOnly Day), long>> CountAsync<TRow>(Measure.Count count, CancellationToken cancellation)
        where TRow : class, IRecordRow
    {
        var counted = await db.Set<TRow>()
            .Where(FilterCompiler.ToExpression<TRow>(count.Condition))
            .GroupBy(UnitDay.Of<TRow>(count.CountedOn))
            .Select(group => new { group.Key.UnitId, group.Key.Day, Count = group.LongCount() })
            .ToListAsync(cancellation);
        return counted.Where(row => row.Day is not null).ToDictionary(row => (row.UnitId, row.Day!.Value), row => row.Count);
    }

    private async Task<Dictionary<(int UnitId, DateOnly Day), long>> StockAsync<TRow>(Measure measure, CancellationToken cancellation)
        where TRow : class, IRecordRow
    {
        var ledger = new SumLedger(measures: 1);
        var contributions = new Contributions<TRow>([new MeasureFormula<TRow>(0, measure)]);
        await foreach (var record in db.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            contributions.Add(record, 1, ledger);
        return ledger.Take().SelectMany(Days).ToDictionary(sum => (sum.UnitId, sum.Day), sum => sum.Sum);
    }

    private async Task<IEnumerable<string>> OrphansAsync(CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var held = new List<(string Where, int UnitId)>();
        held.AddRange(await UnitsAsync("hồ sơ", db.Set<CaseRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("phản ánh, kiến nghị", db.Set<FeedbackRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("kết quả còn hiệu lực", db.Set<ResultRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("số liệu báo cáo", db.Set<ObservationRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("số đo theo ngày", db.Set<DailySumsRow>().Select(row => row.UnitId), cancellation));
        return held
            .Where(place => tree.Find(place.UnitId) is null)
            .Select(place => $"Có {place.Where} của đơn vị số {place.UnitId} mà cây tổ chức không có.");
    }

    private static async Task<IEnumerable<(string Where, int UnitId)>> UnitsAsync(string where, IQueryable<int> units, CancellationToken cancellation) =>
        (await units.Distinct().ToListAsync(cancellation)).Select(unit => (where, unit));
}
