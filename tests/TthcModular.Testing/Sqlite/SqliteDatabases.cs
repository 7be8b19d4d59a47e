using Microsoft.Data.Sqlite;

namespace TthcModular.Testing.Sqlite;

/// <summary>Makes databases as copies of one file, which is far quicker than migrating each.</summary>
internal static class SqliteDatabases
{
    private static readonly Lazy<Task<byte[]>> Template = new(MakeTemplateAsync);

    public static async Task<TestDatabase> CreateAsync(bool empty)
    {
        var database = Empty();
        if (!empty)
            await File.WriteAllBytesAsync(database.SqliteFile, await Template.Value);
        return database;
    }

    private static TestDatabase Empty()
    {
        var folder = Folders.Create();
        return new TestDatabase(DatabaseKind.Sqlite, folder, "", () =>
        {
            SqliteConnection.ClearAllPools();
            return Task.CompletedTask;
        });
    }

    private static async Task<byte[]> MakeTemplateAsync()
    {
        await using var database = Empty();
        await database.MakeSchemaAsync();
        // What still lies in the log beside the file has to come in before the file is copied.
        Checkpoint(database.SqliteFile);
        return await File.ReadAllBytesAsync(database.SqliteFile);
    }

    private static void Checkpoint(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
    }
}
