using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Storage;

namespace TthcModular.Testing;

/// <summary>The services of the modules under test on a fresh database, with a clock that stands still.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestHost(TestDatabase database, ServiceProvider services) => (Database, _services) = (database, services);

    public TestDatabase Database { get; }

    public IServiceProvider Services => _services;

    public FixedClock Clock => _services.GetRequiredService<FixedClock>();

    public CommandCounter Commands => _services.GetRequiredService<CommandCounter>();

    /// <summary>A host on a fresh database; <paramref name="addModules"/> registers what the test needs.</summary>
    public static async Task<TestHost> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? addModules = null) =>
        On(await TestDatabase.CreateAsync(kind), addModules);

    /// <summary>A host on a database that the caller made; disposed with the host.</summary>
    public static TestHost On(TestDatabase database, Action<IServiceCollection>? addModules = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(database.Configuration);
        services.AddSingleton<FixedClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<FixedClock>());
        services.AddSingleton<CommandCounter>();
        services.AddSingleton<IInterceptor>(provider => provider.GetRequiredService<CommandCounter>());
        services.AddTthcStorage(database.Configuration);
        addModules?.Invoke(services);
        return new TestHost(database, services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
    }

    /// <summary>A scope, as one request has it.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>Asks a service in a scope of its own.</summary>
    public async Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> ask)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var scope = Scope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Lets a service work in a scope of its own.</summary>
    public async Task DoAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = Scope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Adds rows and saves them.</summary>
    public Task SaveAsync(params object[] rows) => DoAsync<DbContext>(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
