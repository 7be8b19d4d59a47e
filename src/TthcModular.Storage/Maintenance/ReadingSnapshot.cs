using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TthcModular.Storage.Maintenance;

/// <summary>
/// One picture of the whole database for many queries, while others go on writing. SQLite's is a transaction that never
/// takes the write lock; PostgreSQL's one of repeatable reads.
/// </summary>
internal sealed class ReadingSnapshot : IAsyncDisposable
{
    private readonly DbContext db;
    private readonly DbTransaction? transaction;

    private ReadingSnapshot(DbContext db, DbTransaction? transaction) => (this.db, this.transaction) = (db, transaction);

    /// <summary>Begins a snapshot; within a transaction of the caller's, that one is it.</summary>
    public static async Task<ReadingSnapshot> BeginAsync(DbContext db, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is not null)
            return new ReadingSnapshot(db, transaction: null);
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        DbTransaction begun = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.UseTransactionAsync(begun, cancellation);
        return new ReadingSnapshot(db, begun);
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is null)
            return;
        await db.Database.UseTransactionAsync(transaction: null);
        await transaction.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }
}
