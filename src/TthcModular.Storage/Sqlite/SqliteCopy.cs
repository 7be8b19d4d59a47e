using Microsoft.Data.Sqlite;

namespace TthcModular.Storage.Sqlite;

/// <summary>Copies databases with what still lies in their write-ahead logs.</summary>
internal static class SqliteCopy
{
    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    /// <summary>A connection of its own; nothing of it stays open in a pool.</summary>
    public static SqliteConnection Connect(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ConnectionString);

    /// <summary>Writes a copy that is one file, without a log beside it.</summary>
    public static void Make(string source, string copy)
    {
        using var from = Connect(source, SqliteOpenMode.ReadOnly);
        using var to = Connect(copy);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        using var command = to.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE;";
        command.ExecuteNonQuery();
    }

    /// <summary>Copies over a database in use: whoever reads sees the old or the new, never a mixture.</summary>
    public static void Over(string source, SqliteConnection live)
    {
        using var from = Connect(source, SqliteOpenMode.ReadOnly);
        from.Open();
        live.Open();
        ConnectionPragmas.Apply(live);
        from.BackupDatabase(live);
    }

    public static int ApplicationIdOf(string file)
    {
        using var connection = Connect(file, SqliteOpenMode.ReadOnly);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA application_id;";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static void Delete(string file)
    {
        SqliteConnection.ClearAllPools();
        foreach (var companion in Companions)
            File.Delete(file + companion);
    }

    public static void Move(string file, string target)
    {
        SqliteConnection.ClearAllPools();
        foreach (var companion in Companions.Where(companion => File.Exists(file + companion)))
            File.Move(file + companion, target + companion);
    }
}
