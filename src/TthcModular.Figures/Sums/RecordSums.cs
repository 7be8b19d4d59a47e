using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;

namespace TthcModular.Figures.Sums;

/// <summary>Keeps the daily sums of one kind of record in step with the records. Needs an open transaction.</summary>
internal sealed class RecordSums<TRow>(DbContext db, IReadOnlyList<MeasureFormula<TRow>> formulas) : IAsyncDisposable
    where TRow : class, IRecordRow
{
    private const int MostWaiting = 200_000;
    private const int PageSize = 10_000;

    private readonly SumLedger ledger = new();
    private readonly BulkUpsert<DailySumRow> upsert = new(db, OnConflict.Add);

    /// <summary>A record takes the place of another one, or is new.</summary>
    public void Change(TRow? before, TRow? after)
    {
        foreach (var formula in formulas)
        {
            if (before is not null)
                formula.Contribute(before, -1, ledger);
            if (after is not null)
                formula.Contribute(after, 1, ledger);
        }
    }

    /// <summary>Writes what waits when it has become much.</summary>
    public async Task FlushIfLargeAsync(CancellationToken cancellation)
    {
        if (ledger.Count > MostWaiting)
            await upsert.WriteAsync(ledger.Take(), cancellation);
    }

    /// <summary>Writes all that waits, and removes sums that became 0.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await upsert.WriteAsync(ledger.Take(), cancellation);
        int[] lessened = [.. ledger.Lessened];
        if (lessened.Length > 0)
            await db.Set<DailySumRow>().Where(sum => lessened.Contains(sum.MeasureId) && sum.Sum == 0).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Adds every stored record.</summary>
    public async Task AddStoredAsync(CancellationToken cancellation)
    {
        var records = db.Set<TRow>().AsNoTracking().OrderBy(record => record.Id);
        long last = 0;
        IReadOnlyList<TRow> page;
        do
        {
            page = await records.Where(record => record.Id > last).Take(PageSize).ToListAsync(cancellation);
            foreach (var record in page)
                Change(before: null, record);
            await FlushIfLargeAsync(cancellation);
            last = page.Count > 0 ? page[^1].Id : last;
        }
        while (page.Count == PageSize);
    }

    public ValueTask DisposeAsync() => upsert.DisposeAsync();
}
