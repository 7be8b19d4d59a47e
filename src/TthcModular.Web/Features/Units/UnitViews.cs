using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Units;

/// <summary>Day, search and opened unit as the address carries them.</summary>
public sealed record UnitInput
{
    [FromQuery(Name = "ngay")]
    public DateOnly? Day { get; init; }

    [FromQuery(Name = "tim")]
    public string? Search { get; init; }

    /// <summary>Code of the unit that the tree is opened down to.</summary>
    [FromQuery(Name = "mo")]
    public string? Open { get; init; }

    [FromQuery(Name = "trang")]
    public int Page { get; init; } = 1;
}

/// <summary>A row of the tree: a unit with the one above, how many stand under it, and those shown because the way leads through it.</summary>
public sealed record UnitNode(Unit Unit, Unit? Above, int Below, IReadOnlyList<UnitNode>? Children, int Left)
{
    /// <summary>How many units of one level are shown at once.</summary>
    public const int MostShown = 300;
}

/// <summary>A unit that a search found, under its name of the day.</summary>
public sealed record UnitHit(Unit Unit, string? BorneBefore, Unit? Above, bool Exists, IReadOnlyList<Unit> Successors);

/// <summary>The tree on a day, opened along one way, or the units that a search found.</summary>
public sealed record UnitList(DateOnly Day, string? Search, IReadOnlyList<UnitNode> Roots, Unit? Opened, int Count)
{
    private const int PageSize = 50;

    public bool IsSearch => !string.IsNullOrWhiteSpace(Search);

    public IReadOnlyList<UnitHit> Found { get; init; } = [];

    /// <summary>How many units the search found.</summary>
    public int All { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Units that stood under the opened one and have closed.</summary>
    public IReadOnlyList<UnitHit> Closed { get; init; } = [];

    public string? First => Page > 1 ? Address(1) : null;

    public string? Next => Page * PageSize < All ? Address(Page + 1) : null;

    /// <summary>The tree opened down to a unit, or closed again.</summary>
    public string Opening(Unit? unit) => unit is null ? $"~/don-vi?ngay={Show.IsoDay(Day)}" : $"~/don-vi?ngay={Show.IsoDay(Day)}&mo={Uri.EscapeDataString(unit.Code)}#mo";

    /// <summary>Address of a unit on the day.</summary>
    public string AddressOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return $"~/don-vi/{unit.Code}?ngay={Show.IsoDay(Day)}";
    }

    public static UnitList Of(Sight sight, UnitInput input)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(input);
        var (tree, day) = (sight.Tree, input.Day ?? sight.Today);
        var count = tree.Units.Count(unit => unit.ExistsOn(day));
        if (!string.IsNullOrWhiteSpace(input.Search))
            return Searched(tree, day, input, count);
        var opened = input.Open is { } code ? tree.Find(code) : null;
        HashSet<Unit> way = opened is null ? [] : [opened, .. tree.AncestorsOn(opened, day)];
        return new UnitList(day, input.Search, [.. tree.RootsOn(day).Take(UnitNode.MostShown).Select(root => NodeOf(root, above: null, way, day, tree))], opened, count)
        {
            Closed = opened is null ? [] : [.. tree.ClosedUnder(opened, day).Take(UnitNode.MostShown).Select(unit => HitOf(unit, tree, day, search: null))],
        };
    }

    private static UnitList Searched(OrganisationTree tree, DateOnly day, UnitInput input, int count)
    {
        var found = tree.Search(input.Search!, day).ToList();
        var page = Math.Clamp(input.Page, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize));
        return new UnitList(day, input.Search, [], Opened: null, count)
        {
            All = found.Count,
            Page = page,
            Found = [.. found.Skip((page - 1) * PageSize).Take(PageSize).Select(unit => HitOf(unit, tree, day, input.Search))],
        };
    }

    private static UnitHit HitOf(Unit unit, OrganisationTree tree, DateOnly day, string? search)
    {
        var read = UnitPage.ReadingDay(unit, day);
        var shown = tree.AsOf(unit, read);
        var other = search is null ? null : tree.NamesOf(unit).Select(name => name.Name).FirstOrDefault(name => name != shown.Name);
        return new UnitHit(shown, other, tree.ParentOn(unit, read), unit.ExistsOn(day), unit.ClosedOn < day ? [.. tree.SuccessorsOf(unit)] : []);
    }

    private static UnitNode NodeOf(Unit unit, Unit? above, HashSet<Unit> way, DateOnly day, OrganisationTree tree)
    {
        var children = tree.ChildrenOn(unit, day).ToList();
        var shown = way.Contains(unit) ? children.Take(UnitNode.MostShown).Select(child => NodeOf(child, unit, way, day, tree)).ToList() : null;
        return new UnitNode(tree.AsOf(unit, day), above, children.Count, shown, shown is null ? 0 : children.Count - shown.Count);
    }

    private string Address(int page) => $"~/don-vi?ngay={Show.IsoDay(Day)}&tim={Uri.EscapeDataString(Search ?? "")}&trang={page}";
}

/// <summary>One unit: where it stands, what is under it, its plans.</summary>
public sealed record UnitPage(
    Unit Unit, DateOnly Day, IReadOnlyList<Unit> Above, IReadOnlyList<Unit> Below, IReadOnlyList<PlanSummary> Plans, bool InScope)
{
    /// <summary>Units that went into this one.</summary>
    public IReadOnlyList<Unit> Before { get; init; } = [];

    /// <summary>Units that took its place.</summary>
    public IReadOnlyList<Unit> After { get; init; } = [];

    /// <summary>What all successors of a divided unit stand under, where its past is shown; null: it was not divided.</summary>
    public Unit? Shared { get; init; }

    /// <summary>All names of a unit that was renamed, the first first.</summary>
    public IReadOnlyList<UnitName> Names { get; init; } = [];

    /// <summary>Whether the viewer may change the tree here.</summary>
    public bool MayChange { get; init; }

    /// <summary>Assignments not done of the units that went into this one.</summary>
    public int Inherited { get; init; }

    public static UnitPage Of(Unit unit, DateOnly day, IReadOnlyList<PlanSummary> visible, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(sight);
        var tree = sight.Tree;
        var above = tree.AncestorsOn(unit, day).Reverse().ToList();
        var plans = visible.Where(plan => plan.Issuer == unit || above.Contains(plan.Issuer)).ToList();
        List<Unit> after = [.. tree.SuccessorsOf(unit)];
        return new UnitPage(
            tree.AsOf(unit, day), day, [.. above.Select(other => tree.AsOf(other, day))], [.. tree.ChildrenOn(unit, day).Select(child => tree.AsOf(child, day))],
            plans, sight.Scope.Allows(unit.Id))
        {
            Before = [.. tree.PredecessorsOf(unit)],
            After = after,
            Shared = after.Count > 1 ? tree.ParentOn(unit, unit.ClosedOn!.Value.AddDays(1)) : null,
            Names = tree.NamesOf(unit),
            MayChange = (unit.ClosedOn is null || unit.ClosedOn >= sight.Today) && sight.Viewer.May(Role.ProvinceAdmin, unit, tree, sight.Today),
        };
    }

    /// <summary>The day a unit is read by: the one asked for, or the nearest day on which it existed.</summary>
    public static DateOnly ReadingDay(Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.ClosedOn < day)
            return unit.ClosedOn.Value;
        return unit.OpenedOn > day ? unit.OpenedOn.Value : day;
    }
}
