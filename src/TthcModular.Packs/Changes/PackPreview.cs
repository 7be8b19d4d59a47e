using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Changes;

/// <summary>What a step would change about a pack, before it is done.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="Title">Name shown.</param>
/// <param name="Before">The pack as it is now; null: there is none in force.</param>
/// <param name="After">The pack as it would be; null: none in force.</param>
/// <param name="Parts">What is new, changed and gone.</param>
public sealed record PackPreview(string PackId, string Title, PackEntry? Before, PackEntry? After, IReadOnlyList<PartChange> Parts)
{
    /// <summary>What whoever decides should know.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the pack may do beyond handing over data, as its manifest declares.</summary>
    public IReadOnlyList<string> Capabilities => After?.Capabilities ?? [];

    /// <summary>Keys of the plan types on either side: plans of these are concerned.</summary>
    public IReadOnlySet<string> PlanTypes => Types(Before).Concat(Types(After)).Select(type => type.Type.Key).ToHashSet(StringComparer.Ordinal);

    internal static IEnumerable<InstalledPlanType> Types(PackEntry? entry) => entry?.PlanTypes ?? [];
}

/// <summary>One thing that a step adds, changes or takes away.</summary>
/// <param name="PlanType">Key of the plan type it belongs to.</param>
/// <param name="Part">What it is.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name as shown.</param>
/// <param name="Kind">What happens to it.</param>
public sealed record PartChange(string PlanType, PackPart Part, string Key, string Name, ChangeKind Kind);

/// <summary>What packs are made of.</summary>
public enum PackPart
{
    PlanType,
    Indicator,
    Task,
    Calendar,
    Scorecard,
    Setting,
    Report,
}

/// <summary>What happens to a part.</summary>
public enum ChangeKind
{
    New,
    Changed,
    Gone,
}
