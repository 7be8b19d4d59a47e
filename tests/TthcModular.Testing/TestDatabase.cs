using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Storage;
using TthcModular.Storage.Maintenance;
using TthcModular.Testing.PostgreSql;
using TthcModular.Testing.Sqlite;

namespace TthcModular.Testing;

/// <summary>A database of one test or test class, with the schema in it; deleted when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> _drop;
    private bool _isDropped;

    internal TestDatabase(DatabaseKind kind, string folder, string connectionString, Func<Task> drop)
    {
        (Kind, DataDirectory, ConnectionString, _drop) = (kind, folder, connectionString, drop);
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build();
    }

    public DatabaseKind Kind { get; }

    /// <summary>A folder of its own, for files beside the database; deleted with it.</summary>
    public string DataDirectory { get; }

    /// <summary>Empty for SQLite.</summary>
    public string ConnectionString { get; }

    public string SqliteFile => Path.Combine(DataDirectory, "tthc.db");

    /// <summary>The settings by which a host uses this database.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>The same settings by name, for a host in another process or a web application factory.</summary>
    public IReadOnlyDictionary<string, string?> Settings() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Tthc:Database:Provider"] = Kind.ToString(),
        ["ConnectionStrings:Tthc"] = ConnectionString,
        ["Tthc:DataDirectory"] = DataDirectory,
    };

    /// <summary>A fresh database; <paramref name="empty"/>: without any table.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseKind kind, bool empty = false) =>
        kind is DatabaseKind.PostgreSql ? PostgreSqlDatabases.CreateAsync(empty) : SqliteDatabases.CreateAsync(empty);

    public async ValueTask DisposeAsync()
    {
        if (_isDropped)
            return;
        _isDropped = true;
        await _drop();
        Directory.Delete(DataDirectory, recursive: true);
    }

    internal async Task MakeSchemaAsync()
    {
        await using var services = new ServiceCollection().AddTthcStorage(Configuration).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var migrated = await scope.ServiceProvider.GetRequiredService<IDatabase>().MigrateAsync(CancellationToken.None);
        if (!migrated.IsSuccess)
            throw new InvalidOperationException(migrated.Refusal.Message);
    }
}
