namespace TthcModular.Organisation.Units;

/// <summary>A unit (đơn vị) of the organisation tree, as other modules see it.</summary>
/// <param name="Id">Database identifier; never changes and is never reused.</param>
/// <param name="Code">Code, unique; administrative units carry their GSO code.</param>
/// <param name="Name">Name as it is today, such as 'Xã Ia Tôr'; <see cref="OrganisationTree.NameOn"/> knows those before.</param>
/// <param name="Kind">Kind.</param>
/// <param name="OpenedOn">First day; null: before all records.</param>
/// <param name="ClosedOn">Last day it existed; null: open.</param>
public sealed record Unit(int Id, string Code, string Name, UnitKind Kind, DateOnly? OpenedOn, DateOnly? ClosedOn)
{
    /// <summary>Whether the unit exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => (OpenedOn is null || OpenedOn <= day) && (ClosedOn is null || day <= ClosedOn);

    /// <summary>Name of the authority: 'UBND xã Ia Tôr' for administrative units, else the unit's own name.</summary>
    public string Authority => Kind is UnitKind.Province or UnitKind.District or UnitKind.Commune
        ? $"UBND {char.ToLowerInvariant(Name[0])}{Name[1..]}"
        : Name;
}

/// <summary>A unit stands under a parent from a day to a day, both included.</summary>
public sealed record Membership(int UnitId, int ParentId, DateOnly? From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A unit is succeeded by another from a day on. A divided unit has several successors.</summary>
public sealed record Succession(int OldId, int NewId, DateOnly On);

/// <summary>A name that a unit bore up to a day, the day included; <paramref name="To"/> null: the last. Kept for units that were renamed.</summary>
public sealed record UnitName(int UnitId, string Name, DateOnly? To);
