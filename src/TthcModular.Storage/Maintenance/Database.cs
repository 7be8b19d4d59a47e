using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using TthcModular.Organisation.Results;
using TthcModular.Storage.Maintenance.Watch;

namespace TthcModular.Storage.Maintenance;

internal sealed class Database(TthcContext db, IOptions<DatabaseOptions> options, SqliteBackups backups, IEnumerable<IIntegrityCheck> checks) : IDatabase
{
    private readonly DatabaseOptions _options = options.Value;

    public async Task<Result<Migrated>> MigrateAsync(CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
            return await MigratePostgreSqlAsync(cancellation);
        try
        {
            Directory.CreateDirectory(_options.DataDirectory);
            await using var turn = await MigrationLock.TakeAsync(_options.SqliteFile, cancellation);
            return turn is null ? Refusals.Busy() : await Schema.MigrateAsync(db, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusals.NotWritable(_options.DataDirectory, failure.Message);
        }
        catch (SqliteException failure) when (SqliteBackups.IsUnreadable(failure))
        {
            return Refusals.Unreadable(_options.SqliteFile);
        }
    }

    public async Task<bool> IsMigratedAsync(CancellationToken cancellation)
    {
        if (db.Database.IsSqlite() && !File.Exists(_options.SqliteFile))
            return false;
        try
        {
            return (await Schema.FindAsync(db, cancellation)).Count == 0;
        }
        // What is wrong with it, the verification says.
        catch (DbException)
        {
            return false;
        }
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellation)).Any())
            return true;
        var rows = db.Database.SqlQuery<int>(
            $"""
            SELECT 1 AS "Value" WHERE EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM unit) OR EXISTS (SELECT 1 FROM plan)
            """);
        return !await rows.AnyAsync(cancellation);
    }

    // SQLite copies on the calling thread; a pool thread takes that over from a request.
    public async Task<Result<BackedUp>> BackupAsync(string file, CancellationToken cancellation) =>
        db.Database.IsSqlite() ? await Task.Run(() => backups.Backup(file), cancellation) : Refusals.UsePgDump();

    public async Task<Result<Restored>> RestoreAsync(string file, CancellationToken cancellation) =>
        db.Database.IsSqlite() ? await backups.RestoreAsync(file, cancellation) : Refusals.UsePgRestore();

    public async Task<Verification> VerifyAsync(CancellationToken cancellation)
    {
        var outcomes = new List<CheckOutcome>();
        if (db.Database.IsSqlite())
            outcomes.Add(await RunAsync("Tệp cơ sở dữ liệu", FindInFileAsync, cancellation));
        // Each check relies on what the ones before it have looked at.
        if (outcomes.TrueForAll(outcome => outcome.Findings.Count == 0))
            outcomes.Add(await RunAsync("Cấu trúc dữ liệu", stop => Schema.FindAsync(db, stop), cancellation));
        if (outcomes.Exists(outcome => outcome.Findings.Count > 0))
            return new Verification(outcomes);
        await using var snapshot = await ReadingSnapshot.BeginAsync(db, cancellation);
        foreach (var check in checks)
            outcomes.Add(await RunAsync(check.Name, check.FindAsync, cancellation));
        return new Verification(outcomes);
    }

    private static async Task<CheckOutcome> RunAsync(string name, Func<CancellationToken, Task<IReadOnlyList<string>>> find, CancellationToken cancellation)
    {
        using var activity = VerificationTelemetry.Source.StartActivity("verify");
        activity?.SetTag("check", name);
        var started = Stopwatch.GetTimestamp();
        var findings = await find(cancellation);
        activity?.SetTag("findings", findings.Count);
        return new CheckOutcome(name, Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3), findings);
    }

    private async Task<Result<Migrated>> MigratePostgreSqlAsync(CancellationToken cancellation)
    {
        try
        {
            return await Schema.MigrateAsync(db, cancellation);
        }
        catch (NpgsqlException failure) when (IsUnreachable(failure))
        {
            return Refusals.Unreachable(failure.Message);
        }
    }

    // No answer at all, or a refusal before any statement: 08 connection, 28 sign-in, 3D no such database, 53 no room, 57 shutting down.
    private static bool IsUnreachable(NpgsqlException failure) =>
        failure is not PostgresException answered || answered.SqlState[..2] is "08" or "28" or "3D" or "53" or "57";

    private async Task<IReadOnlyList<string>> FindInFileAsync(CancellationToken cancellation)
    {
        if (!File.Exists(_options.SqliteFile))
            return [$"Không có tệp {_options.SqliteFile}. Hãy chạy lệnh 'db migrate' để tạo mới hoặc 'db restore TỆP' để khôi phục."];
        try
        {
            return await SqliteIntegrity.FindAsync(db, cancellation);
        }
        catch (SqliteException failure) when (SqliteBackups.IsUnreadable(failure))
        {
            return [Refusals.Unreadable(_options.SqliteFile).Message];
        }
    }
}
