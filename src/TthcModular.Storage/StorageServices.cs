using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TthcModular.Packs.Register;
using TthcModular.Storage.Keys;
using TthcModular.Storage.Maintenance;
using TthcModular.Storage.Maintenance.Transfer;
using TthcModular.Storage.Maintenance.Watch;
using TthcModular.Storage.Migrations;
using TthcModular.Storage.Packs;
using TthcModular.Storage.Sqlite;

namespace TthcModular.Storage;

/// <summary>Registers the database.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers the database that the settings name, as <see cref="TthcContext"/> and <see cref="DbContext"/>. Every
    /// <see cref="IInterceptor"/> registered as a service takes part.
    /// </summary>
    public static IServiceCollection AddTthcStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DatabaseOptions>()
            .Configure<IServiceProvider>((options, provider) => Read(options, configuration, provider.GetService<IHostEnvironment>()))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        AddContexts(services);
        services.PostConfigure<IdentityOptions>(FixIdentitySchema);
        services.AddDataProtection().SetApplicationName("TthcModular");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, UseDatabaseKeyRepository>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<IDatabase, Database>();
        services.AddScoped<SqliteBackups>();
        services.AddScoped<IDatabaseTransfer, DatabaseTransfer>();
        AddWatch(services, configuration);
        return services;
    }

    private static void AddWatch(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<VerificationOptions>().Bind(configuration.GetSection(VerificationOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<VerificationOptions>, VerificationOptionsValidator>();
        services.AddSingleton<VerificationSignal>();
        services.AddScoped<Verifications>();
        services.AddScoped<IVerifications>(provider => provider.GetRequiredService<Verifications>());
        services.AddSingleton<VerificationWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<VerificationWatch>());
    }

    /// <summary>Keeps what the nodes share about packs in the database; needs the audit of the access module.</summary>
    public static IServiceCollection AddTthcPackStore(this IServiceCollection services) => services.AddSingleton<IPackStore, DatabasePackStore>();

    private static void AddContexts(IServiceCollection services)
    {
        services.AddDbContext<SqliteTthcContext>((provider, options) =>
        {
            options.UseTthcSqlite(Settings(provider).SqliteFile);
            options.ForBoth(provider);
        });
        services.AddDbContext<PostgreSqlTthcContext>((provider, options) =>
        {
            options.UseNpgsql(Settings(provider).ConnectionString);
            options.ForBoth(provider);
        });
        services.AddScoped<TthcContext>(provider => Settings(provider).Provider is DatabaseProvider.PostgreSql
            ? provider.GetRequiredService<PostgreSqlTthcContext>()
            : provider.GetRequiredService<SqliteTthcContext>());
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<TthcContext>());
    }

    private static void ForBoth(this DbContextOptionsBuilder options, IServiceProvider provider) => options
        .AddInterceptors(provider.GetServices<IInterceptor>())
        .IgnoreMissingSnapshot();

    // The tables of ASP.NET Core Identity follow from these options, so nobody may set others. Version 3 would add
    // passkeys, which no page offers yet.
    private static void FixIdentitySchema(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
        identity.Stores.MaxLengthForKeys = 128;
    }

    private static DatabaseOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;

    private static void Read(DatabaseOptions options, IConfiguration configuration, IHostEnvironment? environment)
    {
        if (configuration["Tthc:Database:Provider"] is { Length: > 0 } named)
            options.Provider = Enum.TryParse<DatabaseProvider>(named, ignoreCase: true, out var provider) ? provider : (DatabaseProvider)(-1);
        options.ConnectionString = configuration.GetConnectionString("Tthc") ?? "";
        options.DataDirectory = Path.GetFullPath(
            configuration["Tthc:DataDirectory"] is { Length: > 0 } directory ? directory : options.DataDirectory,
            environment?.ContentRootPath ?? AppContext.BaseDirectory);
    }
}
