using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Access.Audit;

/// <summary>
/// Ties new entries to the chain while their unit of work is saved. One transaction at a time may do so: SQLite has one
/// writer, PostgreSQL is asked for a lock that ends with the transaction. Should both fail, the unique index on the
/// previous hash refuses a fork.
/// </summary>
internal sealed class AuditChaining : SaveChangesInterceptor
{
    private const long LockKey = 0x7474_6863_6175_6474;

    private IDbContextTransaction? own;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is { } db && New(db).Count > 0
            ? throw new InvalidOperationException("Audit entries are saved with SaveChangesAsync.")
            : result;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not { } db || New(db) is not { Count: > 0 } entries)
            return result;
        own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await ChainAsync(db, entries, cancellationToken);
        }
        catch
        {
            await EndAsync(commit: false);
            throw;
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await EndAsync(commit: true);
        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        EndAsync(commit: false);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) =>
        EndAsync(commit: false);

    private static List<AuditEntry> New(DbContext db) => [.. db.ChangeTracker.Entries<AuditEntry>()
        .Where(entry => entry.State == EntityState.Added)
        .Select(entry => entry.Entity)
        .OrderBy(entry => entry.Id)];

    private static async Task ChainAsync(DbContext db, List<AuditEntry> entries, CancellationToken cancellation)
    {
        if (db.Database.ProviderName?.Contains("Npgsql", StringComparison.Ordinal) == true)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellation);
        var tail = await db.Set<AuditEntry>().AsNoTracking()
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new AuditTail(entry.Id, entry.Hash))
            .FirstOrDefaultAsync(cancellation) ?? new AuditTail(0, AuditChain.Beginning);
        entries.ForEach(entry => db.Entry(entry).State = EntityState.Detached);
        foreach (var entry in entries)
        {
            var placed = AuditChain.After(tail, entry);
            db.Add(placed);
            tail = new AuditTail(placed.Id, placed.Hash);
        }
    }

    private async Task EndAsync(bool commit)
    {
        if (own is not { } transaction)
            return;
        own = null;
        await using (transaction)
        {
            if (commit)
                await transaction.CommitAsync(CancellationToken.None);
        }
    }
}
