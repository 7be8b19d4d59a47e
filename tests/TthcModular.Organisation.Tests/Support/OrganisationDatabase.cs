using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Organisation.Units;

namespace TthcModular.Organisation.Tests.Support;

/// <summary>An empty database in memory, and web nodes on it, each with a cache of its own.</summary>
internal sealed class OrganisationDatabase : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public OrganisationDatabase()
    {
        connection.Open();
        using var context = new Context(connection);
        context.Database.EnsureCreated();
    }

    public ServiceProvider Node() => new ServiceCollection()
        .AddScoped<DbContext>(_ => new Context(connection))
        .AddSingleton(TimeProvider.System)
        .AddTthcOrganisation()
        .BuildServiceProvider(validateScopes: true);

    public void Dispose() => connection.Dispose();

    private sealed class Context(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddOrganisation();
    }
}

internal static class NodeExtensions
{
    /// <summary>Does something as one request does: in a scope of its own.</summary>
    public static async Task<T> RequestAsync<T>(this ServiceProvider node, Func<IOrganisation, Task<T>> act)
    {
        await using var scope = node.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<IOrganisation>());
    }

    public static Task<UnitImportResult> ImportUnitsAsync(this ServiceProvider node, string csv) =>
        node.RequestAsync(organisation => organisation.ImportUnitsAsync(new StringReader(csv), CancellationToken.None));

    public static Task<UnitImportResult> ImportDaysOffAsync(this ServiceProvider node, string csv) =>
        node.RequestAsync(organisation => organisation.ImportDaysOffAsync(new StringReader(csv), CancellationToken.None));

    public static Task<OrganisationTree> TreeAsync(this ServiceProvider node) =>
        node.RequestAsync(async organisation => await organisation.TreeAsync(CancellationToken.None));

    public static async Task<string> ExportUnitsAsync(this ServiceProvider node)
    {
        await using var csv = new StringWriter();
        await node.RequestAsync(async organisation =>
        {
            await organisation.ExportUnitsAsync(csv, CancellationToken.None);
            return true;
        });
        return csv.ToString();
    }
}
