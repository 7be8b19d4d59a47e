using Microsoft.Extensions.Logging;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Guard;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Host;

/// <summary>Puts packs aside that keep failing, for all nodes: their data stays in use, their functions are not called.</summary>
internal sealed class PuttingAside(PackHost host, PackGuard guard, CrashMarks marks, IPackStore store, ILogger<PuttingAside> logger)
{
    private const string System = "system";

    /// <summary>Listens to the guard from now on.</summary>
    public void Start() => guard.Failing += (_, failing) => _ = TryPutAsideAsync(failing.PackId, failing.Reason);

    /// <summary>Puts aside the packs in whose functions this node's process died again and again.</summary>
    public async Task LookForCrashesAsync()
    {
        foreach (var pack in host.Current.Packs.Where(pack => pack.State == PackState.Active && marks.Crashes(pack.Id) >= CrashMarks.Suspicious))
            await TryPutAsideAsync(pack.Id, "Máy chủ đã dừng đột ngột hai lần khi đang gọi hàm của gói này.");
    }

    private async Task TryPutAsideAsync(string packId, string reason)
    {
        try
        {
            if (IsActive(packId))
                await host.ChangeAsync(reload => PutAsideAsync(packId, reason, reload), CancellationToken.None);
        }
        // Nobody waits for this; the guard goes on catching what the pack does.
        catch (Exception fault)
        {
            logger.LogError(fault, "Pack {PackId} could not be put aside", packId);
        }
    }

    private async Task<bool> PutAsideAsync(string packId, string reason, Func<Task<PackCatalogue>> reload)
    {
        if (!IsActive(packId) || host.ContentKeyOf(packId) is not { } content)
            return false;
        var register = await store.ReadAsync(CancellationToken.None);
        var pack = host.Current.Packs.First(pack => pack.Id == packId);
        var written = await store.WriteAsync(
            new PackChange(new PackOrder(System, reason), PackAction.PutAside, packId, pack.Version)
            {
                Choice = register.ChoiceOf(packId) with { PutAside = reason, PutAsideContent = content },
            },
            CancellationToken.None);
        if (written)
        {
            PackTelemetry.PutAside.Add(1, new KeyValuePair<string, object?>("pack.id", packId));
            logger.LogWarning("Pack {PackId} {Version} was put aside: {Reason}", packId, pack.Version, reason);
        }

        await reload();
        return written;
    }

    private bool IsActive(string packId) => host.Current.Packs.Any(pack => pack.Id == packId && pack.State == PackState.Active);
}
