namespace TthcModular.Packs.Register;

/// <summary>
/// Keeps what the nodes share about packs, and the packs' files. The module brings one in memory; the host brings one on
/// its database, so that the pack module and the tests of pack authors need none.
/// </summary>
public interface IPackStore
{
    /// <summary>Grows with every change; quick, asked every few seconds.</summary>
    Task<long> RevisionAsync(CancellationToken cancellationToken);

    Task<PackRegister> ReadAsync(CancellationToken cancellationToken);

    /// <summary>The archive of a kept version; null when it is not kept.</summary>
    Task<byte[]?> ArchiveAsync(string packId, string version, CancellationToken cancellationToken);

    /// <summary>The history of one pack, or of all, newest first.</summary>
    Task<IReadOnlyList<PackEvent>> HistoryAsync(string? packId, int limit, CancellationToken cancellationToken);

    /// <summary>Makes a change with its entry in history and audit, wholly or not at all.</summary>
    /// <returns>False: somebody changed the same pack since it was read, and nothing was done.</returns>
    Task<bool> WriteAsync(PackChange change, CancellationToken cancellationToken);
}

/// <summary>One change of what the nodes share.</summary>
public sealed record PackChange(PackOrder Order, PackAction Action, string PackId, string Version)
{
    /// <summary>What is decided about the pack from now on, with <see cref="PackChoice.Changes"/> as read.</summary>
    public PackChoice? Choice { get; init; }

    /// <summary>None of the pack's versions is kept any more; without <see cref="Choice"/> nothing is decided about it either.</summary>
    public bool Forgets { get; init; }

    /// <summary>A version to keep, or to keep with other facts.</summary>
    public PackVersion? Keeps { get; init; }

    /// <summary>The archive of <see cref="Keeps"/> when it is new.</summary>
    public byte[]? Archive { get; init; }

    /// <summary>A key to register, or to withdraw.</summary>
    public PublisherKey? Key { get; init; }
}
