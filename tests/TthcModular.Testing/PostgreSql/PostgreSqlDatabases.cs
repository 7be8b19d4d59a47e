using Npgsql;

namespace TthcModular.Testing.PostgreSql;

/// <summary>Makes databases as copies of one template, which is far quicker than migrating each.</summary>
internal static class PostgreSqlDatabases
{
    private const string Template = "tthc_template";

    private static readonly Lazy<Task> TemplateMade = new(MakeTemplateAsync);
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static int _number;

    public static async Task<TestDatabase> CreateAsync(bool empty)
    {
        var cluster = await PostgreSqlCluster.SharedAsync();
        if (!empty)
            await TemplateMade.Value;
        var name = $"test_{Interlocked.Increment(ref _number)}";
        await OneAtATime.WaitAsync();
        try
        {
            await cluster.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {(empty ? "template0" : Template)}");
        }
        finally
        {
            OneAtATime.Release();
        }

        var connectionString = cluster.ConnectionString(name);
        return new TestDatabase(DatabaseKind.PostgreSql, Folders.Create(), connectionString, () => DropAsync(cluster, name, connectionString));
    }

    private static async Task DropAsync(PostgreSqlCluster cluster, string name, string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pool);
        await cluster.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task MakeTemplateAsync()
    {
        var cluster = await PostgreSqlCluster.SharedAsync();
        await cluster.ExecuteAsync($"CREATE DATABASE {Template} TEMPLATE template0");
        var connectionString = $"{cluster.ConnectionString(Template)};Pooling=false";
        await using var database = new TestDatabase(DatabaseKind.PostgreSql, Folders.Create(), connectionString, () => Task.CompletedTask);
        await database.MakeSchemaAsync();
    }
}
