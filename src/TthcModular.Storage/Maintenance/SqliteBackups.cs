using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TthcModular.Organisation.Results;
using TthcModular.Sdk.Calendars;
using TthcModular.Storage.Migrations;
using TthcModular.Storage.Sqlite;

namespace TthcModular.Storage.Maintenance;

/// <summary>Copies by SQLite's online backup, which is consistent while others read and write.</summary>
internal sealed class SqliteBackups(IOptions<DatabaseOptions> options, TimeProvider clock)
{
    private readonly DatabaseOptions _options = options.Value;

    public Result<BackedUp> Backup(string file)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(_options.SqliteFile))
            return Refusals.FileMissing(_options.SqliteFile);
        if (File.Exists(file))
            return Refusals.FileExists(file);
        var unfinished = $"{file}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Delete(unfinished);
            SqliteCopy.Make(_options.SqliteFile, unfinished);
            File.Move(unfinished, file);
            return new BackedUp(file, new FileInfo(file).Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusals.NotWritable(file, failure.Message);
        }
        catch (SqliteException failure) when (Refuse(failure, _options.SqliteFile) is not null)
        {
            return Refuse(failure, _options.SqliteFile)!;
        }
    }

    public async Task<Result<Restored>> RestoreAsync(string file, CancellationToken cancellation)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(file))
            return Refusals.FileMissing(file);
        var candidate = Path.Combine(_options.DataDirectory, $"restore-{Guid.NewGuid():N}.db");
        try
        {
            Directory.CreateDirectory(_options.DataDirectory);
            await using var turn = await MigrationLock.TakeAsync(_options.SqliteFile, cancellation);
            if (turn is null)
                return Refusals.Busy();
            var prepared = await PrepareAsync(file, candidate, cancellation);
            if (!prepared.IsSuccess)
                return prepared.Refusal;
            return new Restored(await ReplaceAsync(candidate, cancellation), prepared.Value.Applied);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusals.NotWritable(_options.DataDirectory, failure.Message);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 5 or 6)
        {
            return Refusals.Busy();
        }
        finally
        {
            SqliteCopy.Delete(candidate);
        }
    }

    /// <summary>Whether SQLite says that a file is damaged (11) or no database (26).</summary>
    public static bool IsUnreadable(SqliteException failure) => failure.SqliteErrorCode is 11 or 26;

    private static Refusal? Refuse(SqliteException failure, string file) => failure.SqliteErrorCode switch
    {
        5 or 6 => Refusals.Busy(),
        11 or 26 => Refusals.Unreadable(file),
        10 or 13 or 14 => Refusals.NotWritable(file, failure.Message),
        _ => null,
    };

    /// <summary>Verifies and migrates a copy of the backup; the backup itself is only read.</summary>
    private static async Task<Result<Migrated>> PrepareAsync(string file, string candidate, CancellationToken cancellation)
    {
        try
        {
            SqliteCopy.Make(file, candidate);
            if (SqliteCopy.ApplicationIdOf(candidate) != SqliteConfiguration.ApplicationId)
                return Refusals.NotOurs(file);
            var options = new DbContextOptionsBuilder<SqliteTthcContext>();
            options.UseTthcSqlite(candidate);
            options.IgnoreMissingSnapshot();
            await using var db = new SqliteTthcContext(options.Options);
            if (await SqliteIntegrity.FindAsync(db, cancellation) is { Count: > 0 } findings)
                return Refusals.Damaged(file, findings);
            return await Schema.MigrateAsync(db, cancellation);
        }
        catch (SqliteException failure) when (IsUnreadable(failure))
        {
            return Refusals.NotOurs(file);
        }
    }

    /// <summary>Sets the present data aside and copies the new over it as one SQLite transaction.</summary>
    private async Task<string?> ReplaceAsync(string candidate, CancellationToken cancellation)
    {
        await using var live = SqliteCopy.Connect(_options.SqliteFile);
        var queue = WriteQueue.Of(live);
        await queue.EnterAsync(live, cancellation);
        try
        {
            var previous = SetAside();
            SqliteCopy.Over(candidate, live);
            return previous;
        }
        finally
        {
            queue.Leave(live);
        }
    }

    private string? SetAside()
    {
        if (!File.Exists(_options.SqliteFile))
            return null;
        var previous = FreeName();
        try
        {
            SqliteCopy.Make(_options.SqliteFile, previous);
        }
        catch (SqliteException failure) when (IsUnreadable(failure))
        {
            // What cannot be read as a database is kept as it lies, and makes room.
            SqliteCopy.Delete(previous);
            SqliteCopy.Move(_options.SqliteFile, previous);
        }

        return previous;
    }

    // A clock that stands still, as in a demonstration, must not let one set-aside copy overwrite another.
    private string FreeName()
    {
        var stamp = clock.GetUtcNow().ToOffset(VietnamTime.Offset).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => Path.Combine(_options.DataDirectory, $"tthc-before-restore-{stamp}{(number == 1 ? "" : $"-{number}")}.db"))
            .First(name => !File.Exists(name));
    }
}
