namespace TthcModular.Organisation.Units;

/// <summary>
/// Where every unit stands on one day, whether it exists that day or not: a closed unit stands where its successor is
/// (a divided one under what its successors have in common; one that left none, where it stood last), a unit not yet
/// opened where its predecessors are. So no figure falls off the map, whatever day it was dated.
/// </summary>
internal sealed class DayMap
{
    private readonly UnitHistory history;
    private readonly DateOnly day;
    private readonly Dictionary<int, int?> up = [];
    private readonly List<MapFault> faults = [];
    private readonly ILookup<int, int> down;
    private readonly ILookup<int, int> children;

    public DayMap(UnitHistory history, DateOnly day)
    {
        this.history = history;
        this.day = day;
        foreach (var unit in history.Units)
            _ = Up(unit.Id);
        down = Linked(history.Units, Up);
        children = Linked(history.Units.Where(unit => unit.ExistsOn(day)), Parent);
    }

    /// <summary>Units that stand by themselves because their dates contradict each other.</summary>
    public IReadOnlyList<MapFault> Faults => faults;

    /// <summary>The nearest unit above that exists.</summary>
    public int? Parent(int id)
    {
        var above = Up(id);
        while (above is { } candidate && !history.Unit(candidate).ExistsOn(day))
            above = Up(candidate);
        return above;
    }

    /// <summary>Existing units directly under a unit.</summary>
    public IEnumerable<int> Children(int id) => children[id];

    /// <summary>Every unit that stands under a unit, existing or not, and the unit itself.</summary>
    public IEnumerable<int> Everything(int id)
    {
        var waiting = new Stack<int>([id]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var below in down[next])
                waiting.Push(below);
        }
    }

    /// <summary>Whether a unit is another one or stands under it.</summary>
    public bool Covers(int ancestor, int id)
    {
        for (int? at = id; at is { } here; at = Up(here))
        {
            if (here == ancestor)
                return true;
        }

        return false;
    }

    private int? Up(int id)
    {
        if (up.TryGetValue(id, out var known))
            return known;
        up[id] = null;
        var places = history.StandsAt(id, day);
        if (Common(places) is not { } above)
        {
            if (places.Count > 0 && history.Unit(id).ClosedOn < day)
                faults.Add(new MapFault(id, IsCircle: false));
            return null;
        }

        // Contradictory dates can make a circle: the unit then stands by itself.
        if (Chain(above).Contains(id))
        {
            faults.Add(new MapFault(id, IsCircle: true));
            return null;
        }

        return up[id] = above;
    }

    /// <summary>The lowest unit that all of these are or stand under.</summary>
    private int? Common(IReadOnlyList<int> ids)
    {
        if (ids.Count <= 1)
            return ids.Count == 0 ? null : ids[0];
        var shared = Chain(ids[0]);
        foreach (var id in ids.Skip(1))
        {
            var chain = Chain(id).ToHashSet();
            shared.RemoveAll(candidate => !chain.Contains(candidate));
        }

        return shared.Count == 0 ? null : shared[0];
    }

    private List<int> Chain(int id)
    {
        var chain = new List<int>();
        for (int? at = id; at is { } here; at = Up(here))
            chain.Add(here);
        return chain;
    }

    private static ILookup<int, int> Linked(IEnumerable<Unit> units, Func<int, int?> above) => units
        .Select(unit => (unit.Id, Above: above(unit.Id)))
        .Where(link => link.Above is not null)
        .ToLookup(link => link.Above!.Value, link => link.Id);
}

/// <summary>A unit that stands under nothing although it should: in a circle, or divided among units that share nothing above.</summary>
internal readonly record struct MapFault(int UnitId, bool IsCircle);
