using TthcModular.Packs.Register;

namespace TthcModular.Packs.Trust;

/// <summary>Which packs need a publisher's signature.</summary>
public enum SignaturePolicy
{
    /// <summary>Packs that are installed, unless somebody accepts one without; those beside the host are trusted by where they lie.</summary>
    WhenInstalled,

    /// <summary>Every pack, those beside the host included; nobody can accept one without.</summary>
    Always,
}

/// <summary>What speaks for a pack besides its content.</summary>
/// <param name="IsBesideHost">It lies beside the host, where only who installs the host can put it.</param>
/// <param name="IsUnsignedAccepted">Somebody accepted it without a signature.</param>
/// <param name="Keys">The registered keys, without those withdrawn.</param>
internal sealed record PackTrust(bool IsBesideHost, bool IsUnsignedAccepted, IReadOnlyList<PublisherKey> Keys)
{
    /// <summary>For checks that decide nothing.</summary>
    public static PackTrust Full { get; } = new(IsBesideHost: true, IsUnsignedAccepted: true, []);
}
