using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Contracts;
using TthcModular.Packs.Guard;
using TthcModular.Packs.Host;
using TthcModular.Packs.Loading;
using TthcModular.Packs.PlanFiles;
using TthcModular.Packs.Register;
using TthcModular.Packs.Trust;

namespace TthcModular.Packs;

/// <summary>Registers packs: catalogue, host, guard and the reader of plan files.</summary>
public static class PacksSetup
{
    /// <summary>Name of the activity source and the meter.</summary>
    public const string TelemetryName = PackTelemetry.Name;

    public static IServiceCollection AddTthcPacks(this IServiceCollection services, Action<PackOptions> configure)
    {
        services.AddOptions<PackOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddPlanFiles();
        services.AddSingleton<CrashMarks>();
        services.AddSingleton<PackGuard>();
        services.AddSingleton<IPackGuard>(provider => provider.GetRequiredService<PackGuard>());
        services.AddSingleton<PackContract>();
        services.AddSingleton<PackLoader>();
        services.AddSingleton<PackFinder>();
        services.AddSingleton<PackShelf>();
        services.AddSingleton<PackSelection>();
        services.AddSingleton<PuttingAside>();
        services.AddSingleton<PackTargets>();
        services.AddSingleton<IPackLifecycle, PackLifecycle>();
        services.AddSingleton<IPublisherKeys, PublisherKeys>();
        services.TryAddSingleton<IPackStore, MemoryPackStore>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PackHost>();
        services.AddSingleton<IPackHost>(provider => provider.GetRequiredService<PackHost>());
        services.AddSingleton<IPackCatalogue>(provider => provider.GetRequiredService<PackHost>());
        services.AddHostedService<PackWatcher>();
        return services;
    }
}
