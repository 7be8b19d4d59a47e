using System.Collections.Frozen;

namespace TthcModular.Organisation.Units;

/// <summary>Units with all their memberships and successions, and the days on which any of that changes.</summary>
internal sealed class UnitHistory
{
    private readonly FrozenDictionary<int, Unit> byId;
    private readonly ILookup<int, Membership> memberships;
    private readonly ILookup<int, int> successors;
    private readonly ILookup<int, int> predecessors;
    private readonly ILookup<int, int> origins;
    private readonly ILookup<int, UnitName> names;

    public UnitHistory(IReadOnlyList<Unit> units, IReadOnlyList<Membership> memberships, IReadOnlyList<Succession> successions, IReadOnlyList<UnitName> names)
    {
        (Units, Memberships, Successions, Names) = (units, memberships, successions, names);
        this.names = names.OrderBy(name => name.To ?? DateOnly.MaxValue).ToLookup(name => name.UnitId);
        byId = units.ToFrozenDictionary(unit => unit.Id);
        this.memberships = memberships.OrderBy(membership => membership.From ?? DateOnly.MinValue).ToLookup(membership => membership.UnitId);
        successors = successions.ToLookup(succession => succession.OldId, succession => succession.NewId);
        predecessors = successions.ToLookup(succession => succession.NewId, succession => succession.OldId);

        // What a unit took in later says nothing about where it was before it opened.
        origins = successions.Where(succession => succession.On <= byId[succession.NewId].OpenedOn).ToLookup(succession => succession.NewId, succession => succession.OldId);
        Changes = [.. ChangeDays(units, memberships).Distinct().Order()];
    }

    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<Membership> Memberships { get; }

    public IReadOnlyList<Succession> Successions { get; }

    public IReadOnlyList<UnitName> Names { get; }

    /// <summary>Days on which the tree differs from the day before.</summary>
    public IReadOnlyList<DateOnly> Changes { get; }

    public Unit Unit(int id) => byId[id];

    public Unit? Find(int id) => byId.GetValueOrDefault(id);

    /// <summary>Names of a unit that was renamed, the first first.</summary>
    public IEnumerable<UnitName> NamesOf(int id) => names[id];

    public string NameOn(Unit unit, DateOnly day) =>
        names[unit.Id].FirstOrDefault(name => name.To is null || day <= name.To)?.Name ?? unit.Name;

    public IEnumerable<int> Successors(int id) => successors[id];

    public IEnumerable<int> Predecessors(int id) => predecessors[id];

    /// <summary>The units that a unit stands under, or stands for it, on a day.</summary>
    public IReadOnlyList<int> StandsAt(int id, DateOnly day)
    {
        var unit = byId[id];
        if (unit.ClosedOn < day)
            return OrElse(successors[id], memberships[id].LastOrDefault());
        if (unit.OpenedOn > day)
            return OrElse(origins[id], memberships[id].FirstOrDefault());
        return memberships[id].FirstOrDefault(membership => membership.HoldsOn(day)) is { } holding ? [holding.ParentId] : [];
    }

    private static IReadOnlyList<int> OrElse(IEnumerable<int> units, Membership? membership) => units.ToList() switch
    {
        { Count: > 0 } some => some,
        _ when membership is not null => [membership.ParentId],
        _ => [],
    };

    private static IEnumerable<DateOnly> ChangeDays(IEnumerable<Unit> units, IEnumerable<Membership> memberships) => units
        .Select(unit => (From: unit.OpenedOn, To: unit.ClosedOn))
        .Concat(memberships.Select(membership => (membership.From, membership.To)))
        .SelectMany(life => new[] { life.From, life.To < DateOnly.MaxValue ? life.To.Value.AddDays(1) : null })
        .OfType<DateOnly>();
}
