using TthcModular.Packs.Register;

namespace TthcModular.Packs.Changes;

/// <summary>A step in the life of a pack.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="PackId">With which pack.</param>
/// <param name="Version">For <see cref="PackMoveKind.Use"/>: a kept version, or <see cref="PackVersion.BesideHost"/>.</param>
public sealed record PackMove(PackMoveKind Kind, string PackId, string? Version = null);

/// <summary>The steps in the life of a pack.</summary>
public enum PackMoveKind
{
    /// <summary>Put a kept version in force: install, upgrade, or go to any other version.</summary>
    Use,

    /// <summary>Put that version in force again which the present one took the place of.</summary>
    RollBack,

    Enable,
    Disable,

    /// <summary>Take the pack and its files away; plans and figures stay.</summary>
    Remove,

    /// <summary>Load it again, or call its functions again.</summary>
    Retry,
}

/// <summary>A pack as it is handed in.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Content">A <c>.tthcpack</c> archive that can be sought in.</param>
/// <param name="AcceptsUnsigned">Whoever hands it in accepts it without a signature.</param>
public sealed record PackFile(string Name, Stream Content, bool AcceptsUnsigned);
