using System.Collections.Frozen;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Tasks;
using TthcModular.Sdk.Text;

namespace TthcModular.Organisation.Units;

/// <summary>How the tree is read over a past span.</summary>
public enum TreeMode
{
    /// <summary>As it was on each day.</summary>
    Then,

    /// <summary>On today's map, following successors.</summary>
    Now,
}

/// <summary>An immutable picture of all units with their dates.</summary>
public sealed class OrganisationTree
{
    private readonly UnitHistory history;
    private readonly FrozenDictionary<string, Unit> byCode;
    private readonly DayMaps maps;
    private readonly Lazy<UnitNames> names;

    /// <param name="units">Every unit, under its name of today.</param>
    /// <param name="memberships">Where units stand.</param>
    /// <param name="successions">What took the place of units that closed.</param>
    /// <param name="formerNames">All names of the units that were renamed; null: none was.</param>
    public OrganisationTree(
        IReadOnlyList<Unit> units, IReadOnlyList<Membership> memberships, IReadOnlyList<Succession> successions, IReadOnlyList<UnitName>? formerNames = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(memberships);
        ArgumentNullException.ThrowIfNull(successions);
        history = new UnitHistory(units, memberships, successions, formerNames ?? []);
        byCode = units.ToFrozenDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        maps = new DayMaps(history);
        names = new Lazy<UnitNames>(() => new UnitNames(history));
    }

    public IReadOnlyList<Unit> Units => history.Units;

    internal IReadOnlyList<Membership> Memberships => history.Memberships;

    internal IReadOnlyList<Succession> Successions => history.Successions;

    internal IReadOnlyList<UnitName> Names => history.Names;

    public Unit? Find(string code) => byCode.GetValueOrDefault(code);

    public Unit? Find(int id) => history.Find(id);

    /// <summary>The name a unit bears on a day.</summary>
    public string NameOn(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return history.NameOn(unit, day);
    }

    /// <summary>A unit under its name of a day.</summary>
    public Unit AsOf(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit with { Name = history.NameOn(unit, day) };
    }

    /// <summary>The names of a unit that was renamed, the first first; empty for all others.</summary>
    public IReadOnlyList<UnitName> NamesOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return [.. history.NamesOf(unit.Id)];
    }

    /// <summary>The unit above on a day; when that one no longer exists, what stands in its place.</summary>
    public Unit? ParentOn(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return maps.On(day).Parent(unit.Id) is { } id ? history.Unit(id) : null;
    }

    /// <summary>The unit's ancestors on a day, nearest first.</summary>
    public IEnumerable<Unit> AncestorsOn(Unit unit, DateOnly day)
    {
        for (var parent = ParentOn(unit, day); parent is not null; parent = ParentOn(parent, day))
            yield return parent;
    }

    /// <summary>Units directly under a unit on a day, by kind and code.</summary>
    public IEnumerable<Unit> ChildrenOn(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return InOrder(maps.On(day).Children(unit.Id).Select(history.Unit));
    }

    /// <summary>Units that stand under no other on a day, by kind and code.</summary>
    public IEnumerable<Unit> RootsOn(DateOnly day) => InOrder(Units.Where(unit => unit.ExistsOn(day) && ParentOn(unit, day) is null));

    /// <summary>The unit and everything under it that exists on a day, parents before children.</summary>
    public IEnumerable<Unit> SubtreeOn(Unit unit, DateOnly day) => ChildrenOn(unit, day).SelectMany(child => SubtreeOn(child, day)).Prepend(unit);

    /// <summary>Whether a unit is another one or stands under it on a day; a closed unit stands where its successor is.</summary>
    public bool IsWithin(Unit unit, Unit ancestor, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(ancestor);
        return maps.On(day).Covers(ancestor.Id, unit.Id);
    }

    /// <summary>
    /// Ids of a unit, of everything under it on a day, and of all that went into these. A unit that does not exist that
    /// day is read on the nearest day on which it does.
    /// </summary>
    public IEnumerable<int> UnitIdsOf(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return maps.On(WhileItExists(unit, day)).Everything(unit.Id);
    }

    /// <summary>Whether a unit is among <see cref="UnitIdsOf"/> another.</summary>
    public bool Covers(Unit ancestor, Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(ancestor);
        ArgumentNullException.ThrowIfNull(unit);
        return maps.On(WhileItExists(ancestor, day)).Covers(ancestor.Id, unit.Id);
    }

    /// <summary>Units that stood directly under a unit and closed before a day, by kind and code.</summary>
    public IEnumerable<Unit> ClosedUnder(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return InOrder(Memberships
            .Where(membership => membership.ParentId == unit.Id)
            .Select(membership => history.Unit(membership.UnitId))
            .Where(below => below.ClosedOn < day)
            .Distinct());
    }

    /// <summary>Units that took a closed unit's place.</summary>
    public IEnumerable<Unit> SuccessorsOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return InOrder(history.Successors(unit.Id).Select(history.Unit));
    }

    /// <summary>Units that went into a unit.</summary>
    public IEnumerable<Unit> PredecessorsOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return InOrder(history.Predecessors(unit.Id).Select(history.Unit));
    }

    /// <summary>
    /// Which units' figures make up a unit's figure over a span: stretches of days, each with its set of unit ids. The
    /// stretches follow each other without gap and fill the span.
    /// </summary>
    public IReadOnlyList<ScopePart> Scope(Unit unit, Span span, TreeMode mode, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (mode == TreeMode.Now)
            return [new ScopePart(span, [.. UnitIdsOf(unit, today).Order()])];
        var parts = new List<ScopePart>();
        foreach (var days in maps.Stretches(span))
        {
            int[] ids = [.. maps.On(days.From).Everything(unit.Id).Order()];
            if (parts.Count > 0 && parts[^1].UnitIds.SequenceEqual(ids))
                parts[^1] = new ScopePart(parts[^1].Days with { To = days.To }, ids);
            else
                parts.Add(new ScopePart(days, ids));
        }

        return parts;
    }

    /// <summary>Whether a unit belongs to one of the groups on a day; a unit that does not exist that day, on the nearest day on which it does.</summary>
    public bool IsIn(Unit unit, UnitGroups groups, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return groups == UnitGroups.Any
            || (groups.HasFlag(UnitGroups.Communes) && unit.Kind == UnitKind.Commune)
            || (groups.HasFlag(UnitGroups.Districts) && unit.Kind == UnitKind.District)
            || (groups.HasFlag(UnitGroups.DistrictDepartments) && IsDepartmentOf(UnitKind.District, unit, day))
            || (groups.HasFlag(UnitGroups.ProvinceDepartments) && IsDepartmentOf(UnitKind.Province, unit, day))
            || (groups.HasFlag(UnitGroups.JusticeOffices) && IsDepartmentOf(UnitKind.District, unit, day)
                && VietnameseText.Fold(unit.Name).StartsWith("phong tu phap", StringComparison.Ordinal))
            || (groups.HasFlag(UnitGroups.CommuneLevel) && LevelOf(unit, day) == UnitKind.Commune)
            || (groups.HasFlag(UnitGroups.DistrictLevel) && LevelOf(unit, day) == UnitKind.District)
            || (groups.HasFlag(UnitGroups.ProvinceLevel) && LevelOf(unit, day) == UnitKind.Province);
    }

    /// <summary>The administrative level a unit belongs to: its own, or that of the nearest administrative unit above.</summary>
    public UnitKind? LevelOf(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return AncestorsOn(unit, WhileItExists(unit, day))
            .Prepend(unit)
            .Select(candidate => (UnitKind?)candidate.Kind)
            .FirstOrDefault(kind => kind is UnitKind.Province or UnitKind.District or UnitKind.Commune);
    }

    /// <summary>
    /// The units that a plan's wording means on a day, seen from the plan's issuer: every unit of a group under it, or the
    /// unit named, looked for under the issuer first and then among the departments of those above. Empty when nothing fits.
    /// </summary>
    public IReadOnlyList<Unit> Select(UnitSelector selector, Unit issuer, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(issuer);
        return new UnitSearch(this, names.Value, issuer, WhileItExists(issuer, day)).Find(selector);
    }

    /// <summary>
    /// Units whose name holds the words, without regard to case, diacritics and a leading 'UBND', or whose code begins so:
    /// those that exist on the day by the name of that day or one before, then those that do not.
    /// </summary>
    public IEnumerable<Unit> Search(string text, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = UnitNames.WithoutAuthority(VietnameseText.Fold(text));
        return Units
            .Where(unit => unit.Code.StartsWith(text.Trim(), StringComparison.OrdinalIgnoreCase) || names.Value.Holds(unit, words))
            .OrderBy(unit => !unit.ExistsOn(day)).ThenBy(unit => unit.Kind).ThenBy(unit => unit.Code, StringComparer.Ordinal);
    }

    /// <summary>
    /// The units that a name may mean: on the day if some existing one bears it, else at any time. Case, a leading 'UBND',
    /// the place of the tone ('Hoà', 'Hòa') and the form of the letters do not count; what kind of unit is said does
    /// ('Xã Tân Lập' is not 'Phường Tân Lập', 'Tân Lập' may be both), and so does what it is said to stand under ('Xã Tân
    /// Lập, huyện Chợ Đồn'). Where nothing is spelled so, what differs in diacritics only.
    /// </summary>
    public IReadOnlyList<Unit> Named(string text, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. InOrder(new NameSearch(this, names.Value, day).Find(text))];
    }

    /// <summary>Contradictions on any day, each unit once a kind.</summary>
    internal IEnumerable<MapFault> Faults() => maps.All.SelectMany(map => map.Faults).Distinct();

    private bool IsDepartmentOf(UnitKind level, Unit unit, DateOnly day) =>
        unit.Kind is UnitKind.Department or UnitKind.Office && ParentOn(unit, WhileItExists(unit, day))?.Kind == level;

    private static DateOnly WhileItExists(Unit unit, DateOnly day)
    {
        if (unit.ClosedOn is { } closed && closed < day)
            return closed;
        return unit.OpenedOn is { } opened && opened > day ? opened : day;
    }

    private static IOrderedEnumerable<Unit> InOrder(IEnumerable<Unit> units) =>
        units.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Code, StringComparer.Ordinal);
}

/// <summary>A stretch of days with the units whose figures count on them.</summary>
public sealed record ScopePart(Span Days, IReadOnlyList<int> UnitIds);
