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
            ClearPool(Path.Combine(folder, "tthc.db"));
            return Task.CompletedTask;
        });
    }

    private static async Task<byte[]> MakeTemplateAsync()
    {
        await using var database = Empty();
        await database.MakeSchemaAsync();
        // In WAL mode the tables may still lie beside the file; the last connection to close brings them in.
        ClearPool(database.SqliteFile);
        return await File.ReadAllBytesAsync(database.SqliteFile);
    }

    private static void ClearPool(string file)
    {
        using var pool = new SqliteConnection($"Data Source={file}");
        SqliteConnection.ClearPool(pool);
    }
}
