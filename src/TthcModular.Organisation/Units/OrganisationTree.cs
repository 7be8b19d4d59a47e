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
    private readonly FrozenDictionary<string, Unit> byCode;
    private readonly FrozenDictionary<int, Unit> byId;
    private readonly ILookup<int, Membership> parents;
    private readonly ILookup<int, Membership> children;
    private readonly ILookup<int, Succession> successors;
    private readonly DateOnly[] changes;

    public OrganisationTree(IReadOnlyList<Unit> units, IReadOnlyList<Membership> memberships, IReadOnlyList<Succession> successions)
    {
        ArgumentNullException.ThrowIfNull(units);
        Units = units;
        byCode = units.ToFrozenDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        byId = units.ToFrozenDictionary(unit => unit.Id);
        parents = memberships.ToLookup(membership => membership.UnitId);
        children = memberships.ToLookup(membership => membership.ParentId);
        successors = successions.ToLookup(succession => succession.OldId);
        changes = [.. ChangeDays(memberships).Distinct().Order()];
    }

    public IReadOnlyList<Unit> Units { get; }

    public Unit? Find(string code) => byCode.GetValueOrDefault(code);

    public Unit? Find(int id) => byId.GetValueOrDefault(id);

    public Unit? ParentOn(Unit unit, DateOnly day) =>
        parents[unit.Id].Where(membership => membership.HoldsOn(day)).Select(membership => byId[membership.ParentId]).FirstOrDefault();

    /// <summary>The unit's ancestors on a day, nearest first.</summary>
    public IEnumerable<Unit> AncestorsOn(Unit unit, DateOnly day)
    {
        for (var parent = ParentOn(unit, day); parent is not null; parent = ParentOn(parent, day))
            yield return parent;
    }

    /// <summary>Units directly under a unit on a day, by kind and name.</summary>
    public IEnumerable<Unit> ChildrenOn(Unit unit, DateOnly day) => children[unit.Id]
        .Where(membership => membership.HoldsOn(day))
        .Select(membership => byId[membership.UnitId])
        .Where(child => child.ExistsOn(day))
        .OrderBy(child => child.Kind)
        .ThenBy(child => child.Code, StringComparer.Ordinal);

    /// <summary>Units that stand under no other on a day.</summary>
    public IEnumerable<Unit> RootsOn(DateOnly day) => Units.Where(unit => unit.ExistsOn(day) && ParentOn(unit, day) is null);

    /// <summary>The unit and everything under it on a day.</summary>
    public IEnumerable<Unit> SubtreeOn(Unit unit, DateOnly day) => ChildrenOn(unit, day).SelectMany(child => SubtreeOn(child, day)).Prepend(unit);

    /// <summary>Whether a unit is another one or stands under it on a day.</summary>
    public bool IsWithin(Unit unit, Unit ancestor, DateOnly day) => unit == ancestor || AncestorsOn(unit, day).Contains(ancestor);

    /// <summary>
    /// Which units' figures make up a unit's figure over a span: stretches of days, each with its set of unit ids.
    /// </summary>
    public IReadOnlyList<ScopePart> Scope(Unit unit, Span span, TreeMode mode, DateOnly today) => mode == TreeMode.Now
        ? [new ScopePart(span, OnTodaysMap(unit, today))]
        : [.. Stretches(span).Select(part => new ScopePart(part, [.. SubtreeOn(unit, part.From).Select(member => member.Id)]))];

    /// <summary>Whether a unit belongs to one of the groups on a day.</summary>
    public bool IsIn(Unit unit, UnitGroups groups, DateOnly day) => groups == UnitGroups.Any
        || (groups.HasFlag(UnitGroups.Communes) && unit.Kind == UnitKind.Commune)
        || (groups.HasFlag(UnitGroups.Districts) && unit.Kind == UnitKind.District)
        || (groups.HasFlag(UnitGroups.DistrictDepartments) && IsDepartmentOf(UnitKind.District, unit, day))
        || (groups.HasFlag(UnitGroups.ProvinceDepartments) && IsDepartmentOf(UnitKind.Province, unit, day))
        || (groups.HasFlag(UnitGroups.JusticeOffices) && IsDepartmentOf(UnitKind.District, unit, day)
            && VietnameseText.Fold(unit.Name).StartsWith("phong tu phap", StringComparison.Ordinal))
        || (groups.HasFlag(UnitGroups.CommuneLevel) && LevelOf(unit, day) == UnitKind.Commune)
        || (groups.HasFlag(UnitGroups.DistrictLevel) && LevelOf(unit, day) == UnitKind.District)
        || (groups.HasFlag(UnitGroups.ProvinceLevel) && LevelOf(unit, day) == UnitKind.Province);

    /// <summary>The administrative level a unit belongs to: its own, or that of the nearest administrative unit above.</summary>
    public UnitKind? LevelOf(Unit unit, DateOnly day) => AncestorsOn(unit, day)
        .Prepend(unit)
        .Select(candidate => (UnitKind?)candidate.Kind)
        .FirstOrDefault(kind => kind is UnitKind.Province or UnitKind.District or UnitKind.Commune);

    private bool IsDepartmentOf(UnitKind level, Unit unit, DateOnly day) =>
        unit.Kind is UnitKind.Department or UnitKind.Office && ParentOn(unit, day)?.Kind == level;

    private int[] OnTodaysMap(Unit unit, DateOnly today)
    {
        var now = SubtreeOn(unit, today).Select(member => member.Id).ToHashSet();
        return [.. Units.Where(candidate => StandsFor(candidate, now)).Select(candidate => candidate.Id)];
    }

    /// <summary>A unit counts where it is, or where all that came out of it is.</summary>
    private bool StandsFor(Unit candidate, HashSet<int> now)
    {
        if (now.Contains(candidate.Id))
            return true;
        var next = successors[candidate.Id].ToList();
        return next.Count > 0 && next.TrueForAll(succession => StandsFor(byId[succession.NewId], now));
    }

    private IEnumerable<Span> Stretches(Span span)
    {
        var from = span.From;
        foreach (var change in changes.Where(day => day > span.From && day <= span.To))
        {
            yield return new Span(from, change.AddDays(-1));
            from = change;
        }

        yield return span with { From = from };
    }

    private static IEnumerable<DateOnly> ChangeDays(IEnumerable<Membership> memberships)
    {
        foreach (var membership in memberships)
        {
            if (membership.From is { } from)
                yield return from;
            if (membership.To is { } to && to < DateOnly.MaxValue)
                yield return to.AddDays(1);
        }
    }
}

/// <summary>A stretch of days with the units whose figures count on them.</summary>
public sealed record ScopePart(Span Days, IReadOnlyList<int> UnitIds);
