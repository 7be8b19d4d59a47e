using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Results;

namespace TthcModular.Storage.Maintenance;

/// <summary>The schema's version: which migrations have been applied.</summary>
internal static class Schema
{
    public static async Task<Result<Migrated>> MigrateAsync(DbContext db, CancellationToken cancellation)
    {
        if (await UnknownAsync(db, cancellation) is { Count: > 0 } unknown)
            return Refusals.SchemaNewer(unknown);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count == 0)
            return new Migrated([]);
        if (db.Database.IsSqlite())
            await ClearAbandonedLockAsync(db, cancellation);
        await db.Database.MigrateAsync(cancellation);
        return new Migrated(pending);
    }

    /// <summary>Applied migrations that this version does not know.</summary>
    public static async Task<IReadOnlyList<string>> UnknownAsync(DbContext db, CancellationToken cancellation) =>
        [.. (await db.Database.GetAppliedMigrationsAsync(cancellation)).Except(db.Database.GetMigrations(), StringComparer.Ordinal)];

    public static async Task<IReadOnlyList<string>> FindAsync(DbContext db, CancellationToken cancellation)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Select(name => $"Chưa áp dụng bước nâng cấp {name}. Hãy chạy lệnh 'db migrate'.");
        var unknown = (await UnknownAsync(db, cancellation)).Select(name => $"Có bước nâng cấp {name} mà phiên bản phần mềm này không biết.");
        return [.. pending, .. unknown];
    }

    // Whoever gets here holds the file lock, so a row that is still there was left by a process that died.
    private static async Task ClearAbandonedLockAsync(DbContext db, CancellationToken cancellation)
    {
        var tables = await db.Database
            .SqlQuery<string>($"""SELECT name AS "Value" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'""")
            .ToListAsync(cancellation);
        if (tables.Count > 0)
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, cancellation);
    }
}
