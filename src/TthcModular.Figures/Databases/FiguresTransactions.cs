using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Figures.Databases;

/// <summary>What differs between the databases in writing figures.</summary>
internal static class FiguresTransactions
{
    /// <summary>Names the lock under which records and sums change; any number, always the same.</summary>
    private const long FiguresLock = 7_662_022;

    public static bool IsSqlite(DbContext db) => db.Database.ProviderName?.EndsWith(".Sqlite", StringComparison.Ordinal) ?? false;

    /// <summary>
    /// Begins a transaction in which nobody else changes records or sums. SQLite has one writer anyway, from the first
    /// moment of the transaction; elsewhere a lock is held until its end.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginWritingFiguresAsync(this DbContext db, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!IsSqlite(db))
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({FiguresLock})", cancellation);
        return transaction;
    }
}
