using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;

namespace TthcModular.Figures.Imports;

/// <summary>Writes accepted rows of one kind, in batches in which no key occurs twice.</summary>
internal interface IRecordWriter<in TRow> : IAsyncDisposable
{
    Task WriteAsync(IReadOnlyCollection<TRow> batch, CancellationToken cancellation);

    /// <summary>Brings everything that follows from the rows up to date.</summary>
    Task CompleteAsync(CancellationToken cancellation);
}

/// <summary>Writes records that measures count, and the daily sums with them.</summary>
internal sealed class SummedRecordWriter<TRow>(DbContext db, RecordSums<TRow> sums) : IRecordWriter<TRow>
    where TRow : class, IRecordRow
{
    private readonly BulkUpsert<TRow> upsert = new(db, OnConflict.Replace);

    public async Task WriteAsync(IReadOnlyCollection<TRow> batch, CancellationToken cancellation)
    {
        string[] codes = [.. batch.Select(record => record.Code)];
        var before = await db.Set<TRow>().AsNoTracking()
            .Where(record => EF.Parameter(codes).Contains(record.Code))
            .ToDictionaryAsync(record => record.Code, StringComparer.Ordinal, cancellation);
        foreach (var record in batch)
            sums.Change(before.GetValueOrDefault(record.Code), record);
        await upsert.WriteAsync([.. batch], cancellation);
        await sums.FlushIfLargeAsync(cancellation);
    }

    public Task CompleteAsync(CancellationToken cancellation) => sums.CompleteAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await upsert.DisposeAsync();
        await sums.DisposeAsync();
    }
}

/// <summary>Writes observations; figures read them as they are.</summary>
internal sealed class ObservationWriter(DbContext db) : IRecordWriter<ObservationRow>
{
    private readonly BulkUpsert<ObservationRow> upsert = new(db, OnConflict.Replace);

    public Task WriteAsync(IReadOnlyCollection<ObservationRow> batch, CancellationToken cancellation) => upsert.WriteAsync([.. batch], cancellation);

    public Task CompleteAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask DisposeAsync() => upsert.DisposeAsync();
}
