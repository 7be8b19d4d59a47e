namespace TthcModular.Organisation.Units.Changes;

/// <summary>A copy of the tree on which a change is tried out before anything is stored. New units have ids below 0.</summary>
internal sealed class TreeDraft
{
    private readonly Dictionary<int, Unit> units;
    private readonly HashSet<int> touched = [];

    public TreeDraft(OrganisationTree tree)
    {
        units = tree.Units.ToDictionary(unit => unit.Id);
        (Memberships, Successions, Names) = ([.. tree.Memberships], [.. tree.Successions], [.. tree.Names]);
    }

    public List<Membership> Memberships { get; }

    public List<Succession> Successions { get; }

    public List<UnitName> Names { get; }

    /// <summary>Units of which anything is new.</summary>
    public IEnumerable<Unit> Touched => touched.Select(id => units[id]);

    public OrganisationTree ToTree() => new([.. units.Values], Memberships, Successions, Names);

    public Unit Open(string code, string name, UnitKind kind, int? parentId, DateOnly on)
    {
        var unit = new Unit(-1 - touched.Count(id => id < 0), code, name, kind, on, ClosedOn: null);
        Set(unit);
        if (parentId is { } parent)
            Memberships.Add(new Membership(unit.Id, parent, on, To: null));
        return unit;
    }

    /// <summary>The unit ends before a day; what was to take its place later does not.</summary>
    public void Close(Unit unit, DateOnly on)
    {
        Successions.RemoveAll(succession => succession.OldId == unit.Id);
        Set(units[unit.Id] with { ClosedOn = on.AddDays(-1) });
        Leave(unit.Id, on);
    }

    /// <summary>The unit stands under another, or none, from a day on.</summary>
    public void Place(Unit unit, int? parentId, DateOnly on)
    {
        Set(units[unit.Id]);
        Leave(unit.Id, on);
        if (parentId is { } parent)
            Memberships.Add(new Membership(unit.Id, parent, on, units[unit.Id].ClosedOn));
    }

    public void Succeed(Unit old, Unit successor, DateOnly on)
    {
        Set(units[old.Id]);
        Successions.Add(new Succession(old.Id, successor.Id, on));
    }

    public void Rename(Unit unit, string name, DateOnly on)
    {
        Set(units[unit.Id]);
        var last = Names.FindIndex(known => known.UnitId == unit.Id && known.To is null);
        var ended = new UnitName(unit.Id, last < 0 ? unit.Name : Names[last].Name, on.AddDays(-1));
        if (last < 0)
            Names.Add(ended);
        else
            Names[last] = ended;
        Names.Add(new UnitName(unit.Id, name, To: null));
    }

    /// <summary>The name a unit will bear last.</summary>
    public string LastName(Unit unit) => Names.Find(known => known.UnitId == unit.Id && known.To is null)?.Name ?? unit.Name;

    private void Set(Unit unit)
    {
        units[unit.Id] = unit;
        touched.Add(unit.Id);
    }

    private void Leave(int unitId, DateOnly on)
    {
        Memberships.RemoveAll(membership => membership.UnitId == unitId && membership.From >= on);
        var at = Memberships.FindIndex(membership => membership.UnitId == unitId && membership.HoldsOn(on));
        if (at >= 0)
            Memberships[at] = Memberships[at] with { To = on.AddDays(-1) };
    }
}
