using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Units;

/// <summary>A unit with those under it.</summary>
public sealed record UnitNode(Unit Unit, IReadOnlyList<UnitNode> Children);

/// <summary>The tree on a day, or the units that a search found.</summary>
public sealed record UnitList(DateOnly Day, string? Search, IReadOnlyList<UnitNode> Roots, IReadOnlyList<Unit> Found, int Count)
{
    private const int MostFound = 200;

    public bool IsSearch => !string.IsNullOrWhiteSpace(Search);

    public static UnitList Of(Sight sight, DateOnly day, string? search)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var count = sight.Tree.Units.Count(unit => unit.ExistsOn(day));
        if (string.IsNullOrWhiteSpace(search))
            return new UnitList(day, search, [.. sight.Tree.RootsOn(day).Select(root => NodeOf(root, day, sight.Tree))], [], count);
        return new UnitList(day, search, [], [.. sight.Tree.Search(search, day).Take(MostFound)], count);
    }

    private static UnitNode NodeOf(Unit unit, DateOnly day, OrganisationTree tree) =>
        new(unit, [.. tree.ChildrenOn(unit, day).Select(child => NodeOf(child, day, tree))]);
}

/// <summary>One unit: where it stands, what is under it, its plans.</summary>
public sealed record UnitPage(
    Unit Unit, DateOnly Day, IReadOnlyList<Unit> Above, IReadOnlyList<Unit> Below, IReadOnlyList<PlanSummary> Plans, bool InScope)
{
    /// <summary>Units that went into this one.</summary>
    public IReadOnlyList<Unit> Before { get; init; } = [];

    /// <summary>Units that took its place.</summary>
    public IReadOnlyList<Unit> After { get; init; } = [];

    public static UnitPage Of(Unit unit, DateOnly day, IReadOnlyList<PlanSummary> visible, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(sight);
        var above = sight.Tree.AncestorsOn(unit, day).Reverse().ToList();
        var plans = visible.Where(plan => plan.Issuer == unit || above.Contains(plan.Issuer)).ToList();
        return new UnitPage(unit, day, above, [.. sight.Tree.ChildrenOn(unit, day)], plans, sight.Scope.Allows(unit.Id))
        {
            Before = [.. sight.Tree.PredecessorsOf(unit)],
            After = [.. sight.Tree.SuccessorsOf(unit)],
        };
    }

    /// <summary>The day a unit is read by: today, or the nearest day on which it existed.</summary>
    public static DateOnly ReadingDay(Unit unit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.ClosedOn < today)
            return unit.ClosedOn.Value;
        return unit.OpenedOn > today ? unit.OpenedOn.Value : today;
    }
}
