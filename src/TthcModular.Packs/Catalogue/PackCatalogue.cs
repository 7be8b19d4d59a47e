using System.Collections.Frozen;
using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Catalogue;

/// <summary>What the packs contributed, at one moment. Immutable: a change of packs makes a new catalogue.</summary>
public sealed class PackCatalogue
{
    private readonly FrozenDictionary<string, InstalledPlanType> planTypes;

    public PackCatalogue(IReadOnlyList<PackEntry> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        Packs = packs;
        planTypes = packs.SelectMany(pack => pack.PlanTypes).ToFrozenDictionary(type => type.Type.Key, StringComparer.Ordinal);
    }

    public static PackCatalogue Empty { get; } = new([]);

    /// <summary>Every pack found, working or not, by id.</summary>
    public IReadOnlyList<PackEntry> Packs { get; }

    public IEnumerable<InstalledPlanType> PlanTypes => Packs.SelectMany(pack => pack.PlanTypes);

    public InstalledPlanType? FindPlanType(string key) => planTypes.GetValueOrDefault(key);
}

/// <summary>A pack with its state.</summary>
public sealed record PackEntry(string Id, string Version, string Title, string Publisher, PackState State, string Reason, string Folder)
{
    /// <summary>What it contributed; empty unless active, or put aside for what its functions do.</summary>
    public IReadOnlyList<InstalledPlanType> PlanTypes { get; init; } = [];

    /// <summary>It lies beside the host, rather than having been installed.</summary>
    public bool IsBesideHost { get; init; }

    /// <summary>The publisher whose registered key signed it; empty: nobody known.</summary>
    public string SignedBy { get; init; } = "";

    /// <summary>What it may do beyond handing over data, as its manifest declares.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];
}

/// <summary>A plan type of an active pack, with its files read.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="PackVersion">Its version.</param>
/// <param name="Type">The definitions.</param>
/// <param name="Templates">Text of each report template by its path.</param>
/// <param name="PlanFiles">The plan files the pack ships, read.</param>
/// <param name="Tasks">All task templates: those in code and those of the plan files.</param>
public sealed record InstalledPlanType(
    string PackId,
    string PackVersion,
    PlanType Type,
    IReadOnlyDictionary<string, string> Templates,
    IReadOnlyList<PlanFile> PlanFiles,
    IReadOnlyList<TaskTemplate> Tasks);

/// <summary>How far a pack got. All but <see cref="Active"/>, <see cref="Disabled"/> and <see cref="Removed"/> are faults with a reason.</summary>
public enum PackState
{
    /// <summary>It works.</summary>
    Active,

    /// <summary>Switched off by an administrator.</summary>
    Disabled,

    /// <summary>Taken away by an administrator, though its files still lie beside the host.</summary>
    Removed,

    /// <summary><c>pack.json</c> is missing or malformed.</summary>
    BadManifest,

    /// <summary>A file is missing, changed or not declared.</summary>
    BadFiles,

    /// <summary>Refused by its metadata: SDK range, private copies of shared assemblies, native code.</summary>
    Incompatible,

    /// <summary>The assembly could not be loaded or has no entry point.</summary>
    LoadFailed,

    /// <summary>Its description threw or did not return.</summary>
    DescribeFailed,

    /// <summary>What it describes breaks the contract.</summary>
    ContractBroken,

    /// <summary>It lacks the signature that it needs.</summary>
    Untrusted,

    /// <summary>It kept failing, and its code is no longer called until somebody tries it again.</summary>
    PutAside,
}

/// <summary>The catalogue in force.</summary>
public interface IPackCatalogue
{
    /// <summary>The catalogue now; keep the reference for as long as one answer takes.</summary>
    PackCatalogue Current { get; }

    /// <summary>Raised after the catalogue was replaced.</summary>
    event EventHandler? Changed;
}

/// <summary>A further check of what a pack describes, made by the module that will use it; yields Vietnamese reasons.</summary>
public interface IPackCheck
{
    IEnumerable<string> Check(InstalledPlanType planType);
}
