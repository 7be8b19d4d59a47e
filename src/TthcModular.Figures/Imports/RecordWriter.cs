using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Databases;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;

namespace TthcModular.Figures.Imports;

/// <summary>Writes accepted rows of one kind, and what follows from them. Needs an open transaction.</summary>
internal sealed class RecordWriter<TRow>(IRecordTable<TRow> table, Func<CancellationToken, Task> flushIfLarge, Func<CancellationToken, Task> flush) : IAsyncDisposable
    where TRow : class
{
    public async Task WriteAsync(IReadOnlyList<Numbered<TRow>> batch, CancellationToken cancellation)
    {
        await table.WriteAsync(batch, cancellation);
        await flushIfLarge(cancellation);
    }

    /// <summary>Brings everything that follows from the rows up to date, unless rows repeat a key.</summary>
    public async Task<Repeats<TRow>> CompleteAsync(CancellationToken cancellation)
    {
        var repeats = await table.CompleteAsync(cancellation);
        if (repeats.Count == 0)
            await flush(cancellation);
        return repeats;
    }

    public ValueTask DisposeAsync() => table.DisposeAsync();
}

/// <summary>Opens the writer that a kind of record and the database need.</summary>
internal static class RecordWriter
{
    /// <summary>For records that measures count: the daily sums follow.</summary>
    public static RecordWriter<TRow> Summed<TRow>(DbContext db, RecordSums<TRow> sums)
        where TRow : class, IRecordRow => new(Table<TRow>(db, sums.Change), sums.FlushIfLargeAsync, sums.FlushAsync);

    /// <summary>For observations; figures read them as they are.</summary>
    public static RecordWriter<ObservationRow> Observations(DbContext db) =>
        new(Table<ObservationRow>(db, (_, _) => { }), _ => Task.CompletedTask, _ => Task.CompletedTask);

    private static IRecordTable<TRow> Table<TRow>(DbContext db, Action<TRow?, TRow?> changed)
        where TRow : class => FiguresTransactions.IsSqlite(db) ? new SqliteRecords<TRow>(db, changed) : new PostgreSqlRecords<TRow>(db, changed);
}
