using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TthcModular.Storage.Sqlite;

/// <summary>Sets what SQLite keeps for each connection, and write-ahead logging, which lets readers go on while one writes.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    // 30 s is for writers of another process, such as an import on the command line beside the running host.
    private const string Pragmas =
        "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    // SQLite has no asynchronous work; its driver would block here as well.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
