using Microsoft.Extensions.Logging;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Guard;
using TthcModular.Packs.Loading;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Host;

internal sealed class PackHost(IPackStore store, PackSelection selection, PackLoader loader, PackGuard guard, CrashMarks marks, ILogger<PackHost> logger)
    : IPackHost, IPackCatalogue, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private IReadOnlyList<LoadedPack> loaded = [];
    private PackCatalogue current = PackCatalogue.Empty;

    public event EventHandler? Changed;

    public PackCatalogue Current => Volatile.Read(ref current);

    /// <summary>Whether a pack should be tried again although nothing changed on disk.</summary>
    public bool HasPassingFault => Volatile.Read(ref loaded).Any(pack => pack.IsPassing);

    /// <summary>Hash of the files of an active pack.</summary>
    public string? ContentKeyOf(string packId) => Volatile.Read(ref loaded).FirstOrDefault(pack => pack.Entry.Id == packId)?.ContentKey;

    public Task<PackCatalogue> ReloadAsync(CancellationToken cancellationToken = default) =>
        InTurnAsync(() => ReloadInTurnAsync(cancellationToken), cancellationToken);

    public async Task<PackEntry> VerifyAsync(string path, CancellationToken cancellationToken = default)
    {
        var found = await Task.Run(() => FoundPack.Read(Path.GetFullPath(path)), cancellationToken);
        return await TryAsync(found, cancellationToken) with { PlanTypes = [] };
    }

    /// <summary>Takes a pack through every step beside those in force, and lets go of it again.</summary>
    public async Task<PackEntry> TryAsync(FoundPack found, CancellationToken cancellationToken)
    {
        var pack = await loader.LoadAsync(found, cancellationToken);
        pack.Context?.Unload();
        return PackComparison.Refusal(pack.Entry, Current) ?? pack.Entry;
    }

    /// <summary>Changes the store, then takes the change up; nobody else changes or reloads meanwhile.</summary>
    public Task<T> ChangeAsync<T>(Func<Func<Task<PackCatalogue>>, Task<T>> work, CancellationToken cancellationToken) =>
        InTurnAsync(() => work(() => ReloadInTurnAsync(cancellationToken)), cancellationToken);

    public void Dispose()
    {
        foreach (var pack in loaded)
            pack.Context?.Unload();
        turn.Dispose();
    }

    private async Task<PackCatalogue> ReloadInTurnAsync(CancellationToken cancellationToken)
    {
        var register = await store.ReadAsync(cancellationToken);
        var selected = await selection.SelectAsync(register, cancellationToken);
        var packs = await Task.WhenAll(selected.Select(pack => KeepOrLoadAsync(pack, cancellationToken)));
        Replace(packs, register);
        selection.Tidy(register);
        return Current;
    }

    private async Task<LoadedPack> KeepOrLoadAsync(SelectedPack selected, CancellationToken cancellationToken)
    {
        var (found, choice) = selected;
        if (choice.IsRemoved)
            return Unloaded(found, PackState.Removed, "Đã gỡ. Tệp của gói vẫn nằm cạnh máy chủ nên có thể dùng lại.");
        if (choice.IsDisabled)
            return Unloaded(found, PackState.Disabled, "Quản trị viên đã tắt gói này.");
        var kept = loaded.FirstOrDefault(pack => pack.ContentKey is { } key && key == found.Image?.ContentKey && pack.Entry.Folder == found.Path);
        if (kept is not null && kept.Attempt == choice.Attempt && kept.Entry.State != PackState.Untrusted && loader.IsTrusted(found))
            return kept;
        if (kept is not null && kept.Attempt != choice.Attempt)
            marks.Forget(kept.ContentKey!);
        // Checking and loading take the processor: many packs share its cores.
        var fresh = await Task.Run(() => loader.LoadAsync(found, cancellationToken), cancellationToken);
        return fresh with { Attempt = choice.Attempt };
    }

    private static LoadedPack Unloaded(FoundPack found, PackState state, string reason) => new(found.Entry(state, reason), ContentKey: null, Context: null);

    private void Replace(IReadOnlyList<LoadedPack> packs, PackRegister register)
    {
        var before = Current;
        var gone = loaded.Select(pack => pack.Context).Except(packs.Select(pack => pack.Context)).ToList();
        foreach (var fresh in packs.Where(pack => !loaded.Contains(pack) && loaded.Any(old => PackSelection.Same(old.Entry.Id, pack.Entry.Id))))
            guard.Forgive(fresh.Entry.Id);
        Volatile.Write(ref loaded, packs);
        var entries = PackComparison.Entries(packs.Select(pack => Shown(pack, register)));
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

    /// <summary>An active pack that was put aside keeps what it brought; only its functions are not called.</summary>
    private PackEntry Shown(LoadedPack pack, PackRegister register)
    {
        var choice = register.ChoiceOf(pack.Entry.Id);
        var reason = pack.Entry.State == PackState.Active && choice.PutAsideContent == pack.ContentKey ? choice.PutAside : null;
        guard.PutAside(pack.Entry.Id, reason);
        return reason is null ? pack.Entry : pack.Entry with { State = PackState.PutAside, Reason = reason };
    }

    private void Report(PackCatalogue before, IReadOnlyList<PackEntry> entries)
    {
        var old = before.Packs.ToDictionary(pack => pack.Id, StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !entry.Equals(old.GetValueOrDefault(entry.Id))))
        {
            var level = entry.State is PackState.Active or PackState.Disabled or PackState.Removed ? LogLevel.Information : LogLevel.Warning;
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
