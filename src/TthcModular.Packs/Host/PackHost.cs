using Microsoft.Extensions.Logging;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Loading;

namespace TthcModular.Packs.Host;

internal sealed class PackHost(PackFinder finder, PackSwitches switches, PackLoader loader, ILogger<PackHost> logger)
    : IPackHost, IPackCatalogue, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private IReadOnlyList<LoadedPack> loaded = [];
    private PackCatalogue current = PackCatalogue.Empty;

    public event EventHandler? Changed;

    public PackCatalogue Current => Volatile.Read(ref current);

    /// <summary>Whether a pack should be tried again although nothing changed on disk.</summary>
    public bool HasPassingFault => Volatile.Read(ref loaded).Any(pack => pack.IsPassing);

    public Task<PackCatalogue> ReloadAsync(CancellationToken cancellationToken = default) =>
        InTurnAsync(() => ReloadInTurnAsync(cancellationToken), cancellationToken);

    public Task<PackOutcome<PackEntry>> EnableAsync(string id, CancellationToken cancellationToken = default) =>
        SwitchAsync(id, enabled: true, cancellationToken);

    public Task<PackOutcome<PackEntry>> DisableAsync(string id, CancellationToken cancellationToken = default) =>
        SwitchAsync(id, enabled: false, cancellationToken);

    public async Task<PackEntry> VerifyAsync(string path, CancellationToken cancellationToken = default)
    {
        var found = await Task.Run(() => FoundPack.Read(Path.GetFullPath(path)), cancellationToken);
        var pack = await loader.LoadAsync(found, cancellationToken);
        pack.Context?.Unload();
        var others = Current.Packs.Where(other => !string.Equals(other.Id, pack.Entry.Id, StringComparison.OrdinalIgnoreCase));
        var owners = others.SelectMany(other => other.PlanTypes).ToDictionary(type => type.Type.Key, type => type.PackId, StringComparer.Ordinal);
        return (PackComparison.Refusal(pack.Entry, owners) ?? pack.Entry) with { PlanTypes = [] };
    }

    public void Dispose()
    {
        foreach (var pack in loaded)
            pack.Context?.Unload();
        turn.Dispose();
    }

    private Task<PackOutcome<PackEntry>> SwitchAsync(string id, bool enabled, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var known = await Task.Run(finder.Find, cancellationToken);
            if (known.FirstOrDefault(pack => string.Equals(pack.Key, id, StringComparison.OrdinalIgnoreCase)) is not { } found)
                return PackOutcome<PackEntry>.Failed($"Không có gói '{id}'. Xem mã các gói ở trang Gói hoặc bằng lệnh 'packs list'.");
            switches.Set(found.Key, enabled);
            var catalogue = await ReloadInTurnAsync(cancellationToken);
            return catalogue.Packs.First(pack => string.Equals(pack.Id, id, StringComparison.OrdinalIgnoreCase));
        },
        cancellationToken);

    private async Task<PackCatalogue> ReloadInTurnAsync(CancellationToken cancellationToken)
    {
        var disabled = switches.Disabled();
        var found = await Task.Run(finder.Find, cancellationToken);
        foreach (var ignored in found.SelectMany(same => same.Skip(1)))
            logger.LogInformation("Pack {PackId}: {Folder} is ignored, another folder has a higher version", ignored.Id, ignored.Path);
        var packs = await Task.WhenAll(found.Select(same => KeepOrLoadAsync(same.First(), disabled, cancellationToken)));
        Replace(packs);
        return Current;
    }

    private async Task<LoadedPack> KeepOrLoadAsync(FoundPack found, IReadOnlySet<string> disabled, CancellationToken cancellationToken)
    {
        if (disabled.Contains(found.Id))
            return new LoadedPack(found.Entry(PackState.Disabled, "Quản trị viên đã tắt gói này."), ContentKey: null, Context: null);
        var kept = loaded.FirstOrDefault(pack => pack.ContentKey is { } key && key == found.Image?.ContentKey && pack.Entry.Folder == found.Path);
        return kept ?? await loader.LoadAsync(found, cancellationToken);
    }

    private void Replace(IReadOnlyList<LoadedPack> packs)
    {
        var before = Current;
        var gone = loaded.Select(pack => pack.Context).Except(packs.Select(pack => pack.Context)).ToList();
        Volatile.Write(ref loaded, packs);
        var entries = PackComparison.Entries(packs);
        if (!entries.SequenceEqual(before.Packs))
        {
            Volatile.Write(ref current, new PackCatalogue(entries));
            Report(before, entries);
            RaiseChanged();
        }

        // Whoever still works on the old catalogue keeps the old contexts alive until done.
        foreach (var context in gone)
            context?.Unload();
    }

    private void Report(PackCatalogue before, IReadOnlyList<PackEntry> entries)
    {
        var old = before.Packs.ToDictionary(pack => pack.Id, StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !entry.Equals(old.GetValueOrDefault(entry.Id))))
        {
            var level = entry.State is PackState.Active or PackState.Disabled ? LogLevel.Information : LogLevel.Warning;
            logger.Log(level, "Pack {PackId} {Version}: {State} {Reason}", entry.Id, entry.Version, entry.State, entry.Reason);
        }

        foreach (var gone in old.Keys.Except(entries.Select(entry => entry.Id), StringComparer.Ordinal))
            logger.LogInformation("Pack {PackId}: removed", gone);
    }

    private void RaiseChanged()
    {
        foreach (var listener in Changed?.GetInvocationList().Cast<EventHandler>() ?? [])
        {
            try
            {
                listener(this, EventArgs.Empty);
            }
            // One listener's fault must not keep the change from the others.
            catch (Exception fault)
            {
                logger.LogError(fault, "A listener to changes of packs failed");
            }
        }
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
