using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Host;

/// <summary>
/// Loads the packs before the host serves anything, then watches their folders and the store. A change is taken up once
/// two looks in a row see the same, so that a pack is not read while it is being copied.
/// </summary>
internal sealed class PackWatcher(
    PackHost host, PackFinder finder, IPackStore store, PuttingAside aside, IOptions<PackOptions> options, ILogger<PackWatcher> logger) : BackgroundService
{
    private (long Revision, string Folders) applied;
    private (long Revision, string Folders) seen;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        aside.Start();
        await aside.LookForCrashesAsync();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The system's clock: the business clock may stand still.
        using var timer = new PeriodicTimer(options.Value.PollInterval, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = await FingerprintAsync(cancellationToken);
            var (settled, changed) = (now == seen, now != applied);
            seen = now;
            if (settled && (changed || host.HasPassingFault))
                await ReloadAsync(cancellationToken);
        }
        // The disk or the database may be away for a while; the packs in force work on.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "The packs' folders or their store cannot be looked at; trying again");
        }
    }

    private async Task<(long Revision, string Folders)> FingerprintAsync(CancellationToken cancellationToken) =>
        (await store.RevisionAsync(cancellationToken), finder.Fingerprint());

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Taken before reading: what changes meanwhile is seen as a change at the next look.
            var taken = await FingerprintAsync(cancellationToken);
            await host.ReloadAsync(cancellationToken);
            (applied, seen) = (taken, taken);
        }
        // The host runs with whatever packs it has.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "The packs could not be reloaded");
        }
    }
}
