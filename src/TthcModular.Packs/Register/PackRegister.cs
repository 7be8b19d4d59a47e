namespace TthcModular.Packs.Register;

/// <summary>What all nodes of an installation share about packs, at one moment.</summary>
/// <param name="Revision">Grows with every change.</param>
/// <param name="Choices">What was decided about each pack; packs nobody decided about are not in it.</param>
/// <param name="Versions">The versions whose files are kept.</param>
/// <param name="Keys">The publishers' keys, withdrawn ones included.</param>
public sealed record PackRegister(
    long Revision, IReadOnlyList<PackChoice> Choices, IReadOnlyList<PackVersion> Versions, IReadOnlyList<PublisherKey> Keys)
{
    public static PackRegister Empty { get; } = new(0, [], [], []);

    /// <summary>What was decided about a pack; nothing yet: the one beside the host, switched on.</summary>
    public PackChoice ChoiceOf(string packId) =>
        Choices.FirstOrDefault(choice => string.Equals(choice.PackId, packId, StringComparison.OrdinalIgnoreCase)) ?? new PackChoice(packId);

    /// <summary>A kept version; null when it is not kept.</summary>
    public PackVersion? Find(string packId, string version) => Versions.FirstOrDefault(kept =>
        string.Equals(kept.PackId, packId, StringComparison.OrdinalIgnoreCase) && string.Equals(kept.Version, version, StringComparison.OrdinalIgnoreCase));

    /// <summary>Kept versions of a pack, in the order in which they were added.</summary>
    public IEnumerable<PackVersion> VersionsOf(string packId) =>
        Versions.Where(kept => string.Equals(kept.PackId, packId, StringComparison.OrdinalIgnoreCase)).OrderBy(kept => kept.AddedAt);
}

/// <summary>What was decided about a pack.</summary>
public sealed record PackChoice(string PackId)
{
    /// <summary>The installed version in force; null: the one that lies beside the host.</summary>
    public string? Version { get; init; }

    /// <summary>Switched off by an administrator.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Taken away although it still lies beside the host.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Why the host no longer calls this pack's functions; null: it does.</summary>
    public string? PutAside { get; init; }

    /// <summary>Hash of the files that were put aside; others of the same pack are called.</summary>
    public string? PutAsideContent { get; init; }

    /// <summary>How often somebody asked to try the pack again.</summary>
    public int Attempt { get; init; }

    /// <summary>How often this was changed; guards against two changes at once.</summary>
    public int Changes { get; init; }
}

/// <summary>A version of a pack whose files are kept.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Name shown.</param>
/// <param name="Publisher">Who made it, as its manifest says.</param>
/// <param name="ContentKey">Hash of all its files.</param>
/// <param name="Size">Bytes of the archive.</param>
/// <param name="AddedAt">When it was handed in.</param>
/// <param name="AddedBy">Who handed it in.</param>
public sealed record PackVersion(
    string PackId, string Version, string Title, string Publisher, string ContentKey, long Size, DateTimeOffset AddedAt, string AddedBy)
{
    /// <summary>Stands in <see cref="Replaces"/> for the version that lies beside the host.</summary>
    public const string BesideHost = "*";

    /// <summary>Somebody accepted that it has no signature of a registered publisher.</summary>
    public bool IsUnsignedAccepted { get; init; }

    /// <summary>What was in force before it, the version to roll back to; null: nothing, or it was never in force.</summary>
    public string? Replaces { get; init; }

    /// <summary>It has been in force.</summary>
    public bool WasInForce { get; init; }
}

/// <summary>A publisher's public key.</summary>
/// <param name="Fingerprint">SHA-256 of the key, in hexadecimal digits.</param>
/// <param name="Publisher">Whose it is.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo, Base64.</param>
/// <param name="AddedAt">When it was registered.</param>
/// <param name="AddedBy">Who registered it.</param>
/// <param name="WithdrawnAt">Since when it no longer counts.</param>
public sealed record PublisherKey(
    string Fingerprint, string Publisher, string PublicKey, DateTimeOffset AddedAt, string AddedBy, DateTimeOffset? WithdrawnAt = null);

/// <summary>One entry of the packs' history.</summary>
public sealed record PackEvent(long Id, DateTimeOffset At, string Account, PackAction Action, string PackId, string Version, string Reason);

/// <summary>What was done to a pack.</summary>
public enum PackAction
{
    Uploaded,
    Installed,
    RolledBack,
    Enabled,
    Disabled,
    Removed,
    PutAside,
    Retried,
    KeyAdded,
    KeyWithdrawn,
}

/// <summary>Who wants a change, and why.</summary>
public sealed record PackOrder(string Account, string Reason = "");
