using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Databases;
using TthcModular.Figures.Records;

namespace TthcModular.Figures.Sums;

/// <summary>Keeps the daily sums of one kind of record in step with the records. Needs an open transaction.</summary>
internal sealed class RecordSums<TRow>(DbContext db, IReadOnlyList<MeasureFormula<TRow>> formulas)
    where TRow : class, IRecordRow
{
    /// <summary>Numbers that may wait: 64 MB.</summary>
    private const int MostWaiting = 16 << 20;
    private const int PageSize = 50_000;

    private readonly SumLedger ledger = new(formulas.Count);
    private readonly Contributions<TRow> contributions = new(formulas);

    /// <summary>A record takes the place of another one, is new, or is gone.</summary>
    public void Change(TRow? before, TRow? after)
    {
        if (before is not null)
            contributions.Add(before, -1, ledger);
        if (after is not null)
            contributions.Add(after, 1, ledger);
    }

    /// <summary>Writes what waits when it has become much.</summary>
    public Task FlushIfLargeAsync(CancellationToken cancellation) => ledger.Size > MostWaiting ? FlushAsync(cancellation) : Task.CompletedTask;

    /// <summary>Writes all that waits.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var changes = ledger.Take();
        if (changes.Count == 0)
            return;
        var stored = await StoredAsync(changes, cancellation);
        var rows = changes.ConvertAll(change => Row(change, stored));
        await BulkUpsert.WriteAsync(db, rows, OnConflict.Replace, cancellation);
        if (rows.Exists(row => row.Days.Length == 0))
            await RemoveEmptyAsync(rows, cancellation);
    }

    /// <summary>Adds every stored record.</summary>
    public async Task AddStoredAsync(CancellationToken cancellation)
    {
        var records = db.Set<TRow>().AsNoTracking().OrderBy(record => record.Id);
        for (var (last, read) = (0L, PageSize); read == PageSize;)
        {
            read = 0;
            await foreach (var record in records.Where(record => record.Id > last).Take(PageSize).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                Change(before: null, record);
                last = record.Id;
                read++;
            }

            await FlushIfLargeAsync(cancellation);
        }
    }

    private DailySumsRow Row(MonthChange change, Dictionary<(int MeasureId, int UnitId, int Month), byte[]> stored)
    {
        Span<long> days = stackalloc long[MonthOfDays.MostDays];
        days.Clear();
        var id = formulas[change.Measure].Id;
        if (stored.TryGetValue((id, change.UnitId, change.Month), out var before))
            MonthOfDays.AddTo(days, before);
        change.AddTo(days);
        long total = 0;
        foreach (var sum in days)
            total += sum;
        return new DailySumsRow { MeasureId = id, UnitId = change.UnitId, Month = change.Month, Total = total, Days = MonthOfDays.Pack(days) };
    }

    /// <summary>The sums as they are now, of the months that change; month by month, so that little else is read.</summary>
    private async Task<Dictionary<(int MeasureId, int UnitId, int Month), byte[]>> StoredAsync(List<MonthChange> changes, CancellationToken cancellation)
    {
        var stored = new Dictionary<(int MeasureId, int UnitId, int Month), byte[]>();
        int[] all = [.. formulas.Select(formula => formula.Id)];
        if (!await db.Set<DailySumsRow>().AnyAsync(sums => EF.Parameter(all).Contains(sums.MeasureId), cancellation))
            return stored;
        foreach (var ofMonth in changes.GroupBy(change => change.Month))
        {
            var month = ofMonth.Key;
            int[] measures = [.. ofMonth.Select(change => formulas[change.Measure].Id).Distinct()];
            int[] units = [.. ofMonth.Select(change => change.UnitId).Distinct()];
            var rows = db.Set<DailySumsRow>().AsNoTracking()
                .Where(sums => EF.Parameter(measures).Contains(sums.MeasureId) && EF.Parameter(units).Contains(sums.UnitId) && sums.Month == month);
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
                stored.Add((row.MeasureId, row.UnitId, row.Month), row.Days);
        }

        return stored;
    }

    private Task RemoveEmptyAsync(List<DailySumsRow> rows, CancellationToken cancellation)
    {
        int[] measures = [.. rows.Where(row => row.Days.Length == 0).Select(row => row.MeasureId).Distinct()];
        var (first, last) = (rows.Min(row => row.Month), rows.Max(row => row.Month));
        return db.Set<DailySumsRow>()
            .Where(sums => EF.Parameter(measures).Contains(sums.MeasureId) && sums.Month >= first && sums.Month <= last && sums.Days.Length == 0)
            .ExecuteDeleteAsync(cancellation);
    }
}
