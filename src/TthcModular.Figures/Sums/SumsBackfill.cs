using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Figures.Sums;

/// <summary>Computes measures that packs bring anew: once at the start, and whenever the packs change.</summary>
internal sealed partial class SumsBackfill(IServiceScopeFactory scopes, IPackCatalogue catalogue, TimeProvider clock, ILogger<SumsBackfill> log) : BackgroundService
{
    private static readonly TimeSpan UntilRetry = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim changed = new(1);

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void OnChanged(object? sender, EventArgs arguments) => changed.Release();
        catalogue.Changed += OnChanged;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await changed.WaitAsync(stoppingToken);
                if (!await TryAsync(stoppingToken))
                {
                    await Task.Delay(UntilRetry, clock, stoppingToken);
                    changed.Release();
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            catalogue.Changed -= OnChanged;
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMeasureSums>().EnsureAsync(cancellation);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(log, fault);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Daily sums could not be completed; trying again")]
    private static partial void LogFailed(ILogger log, Exception fault);
}
