using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Host;

/// <summary>
/// Installs, upgrades, rolls back, switches and removes packs, for all nodes. Each step can be looked at first, is done
/// wholly or not at all, and needs no restart.
/// </summary>
public interface IPackLifecycle
{
    /// <summary>What a file would change if it were installed; nothing is kept.</summary>
    Task<PackOutcome<PackPreview>> PreviewAsync(PackFile file, CancellationToken cancellationToken);

    /// <summary>Keeps a pack that passes every check, without putting it in force.</summary>
    Task<PackOutcome<PackVersion>> UploadAsync(PackFile file, PackOrder order, CancellationToken cancellationToken);

    /// <summary>What a step would change.</summary>
    Task<PackOutcome<PackPreview>> PreviewAsync(PackMove move, CancellationToken cancellationToken);

    /// <summary>Does a step. A version that does not work here is not put in force: the present one stays.</summary>
    Task<PackOutcome<PackEntry>> DoAsync(PackMove move, PackOrder order, CancellationToken cancellationToken);

    /// <summary>What is kept and decided, with the versions that lie beside this host by id.</summary>
    Task<PackOverview> OverviewAsync(CancellationToken cancellationToken);

    /// <summary>Who did what when, newest first.</summary>
    Task<IReadOnlyList<PackEvent>> HistoryAsync(string? packId, int limit, CancellationToken cancellationToken);
}

/// <summary>What is kept and decided about packs.</summary>
/// <param name="Register">What the nodes share.</param>
/// <param name="BesideHost">Versions that lie beside this host, by id.</param>
public sealed record PackOverview(PackRegister Register, IReadOnlyDictionary<string, string> BesideHost)
{
    /// <summary>The version that rolling back would put in force; null: there is none.</summary>
    public string? RollsBackTo(string packId)
    {
        var choice = Register.ChoiceOf(packId);
        return PreviousMarker(choice) is { } marker ? (marker == PackVersion.BesideHost ? BesideHost[packId] : marker) : null;
    }

    /// <summary>As <see cref="RollsBackTo"/>, with <see cref="PackVersion.BesideHost"/> for the one beside the host.</summary>
    internal string? PreviousMarker(PackChoice choice)
    {
        if (choice.Version is null || Register.Find(choice.PackId, choice.Version)?.Replaces is not { } previous)
            return null;
        var isThere = previous == PackVersion.BesideHost ? BesideHost.ContainsKey(choice.PackId) : Register.Find(choice.PackId, previous) is not null;
        return isThere ? previous : null;
    }
}
