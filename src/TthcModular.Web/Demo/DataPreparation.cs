using Microsoft.Extensions.Options;
using TthcModular.Figures.Sums;
using TthcModular.Packs.Host;
using TthcModular.Storage.Maintenance;
using TthcModular.Web.Hosting;

namespace TthcModular.Web.Demo;

/// <summary>Brings the database to the present schema before the first request or command, and fills an empty one.</summary>
internal static class DataPreparation
{
    public static void AddTthcDemonstration(this IServiceCollection services)
    {
        services.AddScoped<Demonstration>();
        services.AddScoped<DemoProgress>();
        services.AddScoped<FirstAccounts>();
    }

    /// <exception cref="InvalidOperationException">The database cannot be used; the message says why, in Vietnamese.</exception>
    public static async Task PrepareDataAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var database = services.GetRequiredService<IDatabase>();
        var migrated = await database.MigrateAsync(CancellationToken.None);
        if (!migrated.IsSuccess)
            throw new InvalidOperationException(migrated.Refusal.Message);
        var isEmpty = await database.IsEmptyAsync(CancellationToken.None);
        await services.GetRequiredService<IPackHost>().ReloadAsync(CancellationToken.None);
        await services.GetRequiredService<IMeasureSums>().EnsureAsync(CancellationToken.None);
        if (!isEmpty)
            return;
        if (services.GetRequiredService<IOptions<SiteOptions>>().Value.Demo)
            await services.GetRequiredService<Demonstration>().LoadAsync(CancellationToken.None);
        await services.GetRequiredService<FirstAccounts>().CreateAsync(CancellationToken.None);
    }
}
