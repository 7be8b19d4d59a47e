namespace TthcModular.Organisation.Units.Changes;

/// <summary>A change of the tree that holds from a day on. Units are named by code or, where only one bears it, by name.</summary>
/// <param name="On">First day on which the change holds; a unit that closes exists up to the day before.</param>
public abstract record UnitChange(DateOnly On);

/// <summary>Units that go whole into another, which exists already or opens that day; what stood under them goes along.</summary>
public sealed record MergeUnits(IReadOnlyList<string> From, UnitTarget Into, DateOnly On) : UnitChange(On);

/// <summary>A unit that is divided among others. Nobody knows the shares: what it had is shown under what they have in common.</summary>
public sealed record SplitUnit(string From, IReadOnlyList<UnitTarget> Into, DateOnly On) : UnitChange(On)
{
    public BelowClosed Below { get; init; }
}

/// <summary>A unit that stands under another parent; <paramref name="Under"/> null: under none.</summary>
public sealed record MoveUnit(string Unit, string? Under, DateOnly On) : UnitChange(On);

/// <summary>A unit that bears another name; days before keep the old one.</summary>
public sealed record RenameUnit(string Unit, string Name, DateOnly On) : UnitChange(On);

/// <summary>A unit that ends; <paramref name="Successor"/> null: nobody takes its place.</summary>
public sealed record CloseUnit(string Unit, string? Successor, DateOnly On) : UnitChange(On)
{
    public BelowClosed Below { get; init; }
}

/// <summary>A unit that opens.</summary>
public sealed record OpenUnit(UnitTarget Unit, DateOnly On) : UnitChange(On);

/// <summary>A unit that takes others in: an existing one by code or name, or a new one, which needs a name.</summary>
/// <param name="Unit">Code; for an existing unit also its name.</param>
public sealed record UnitTarget(string Unit)
{
    /// <summary>Name of a new unit; null: the unit must exist.</summary>
    public string? Name { get; init; }

    /// <summary>Kind of a new unit; null: that of the unit it comes from.</summary>
    public UnitKind? Kind { get; init; }

    /// <summary>Parent of a new unit; null: that of the units it comes from.</summary>
    public string? Under { get; init; }
}

/// <summary>What becomes of the units under one that closes without a single successor.</summary>
public enum BelowClosed
{
    /// <summary>They keep the closing from happening.</summary>
    Refuse,

    /// <summary>They stand under the unit above from that day on.</summary>
    Up,

    /// <summary>They close with it, with everything under them.</summary>
    Close,
}
