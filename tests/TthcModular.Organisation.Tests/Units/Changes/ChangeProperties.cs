using FsCheck;
using FsCheck.Fluent;
using TthcModular.Organisation.Units;

namespace TthcModular.Organisation.Tests.Units.Changes;

/// <summary>What holds after any history of changes.</summary>
public sealed class ChangeProperties
{
    [Fact]
    public void Total_OfTheRoot_IsTheSameThenAndNowAndMissesNothing() => Always(history =>
    {
        var figures = history.Figures();
        var all = figures.Sum(figure => figure.Value);

        int Total(TreeMode mode) => history.Tree.Scope(history.Root, RandomChanges.Years, mode, history.AnyDay())
            .Sum(part => figures.Where(figure => part.Days.Contains(figure.Day) && part.UnitIds.Contains(figure.UnitId)).Sum(figure => figure.Value));

        return Total(TreeMode.Then) == all && Total(TreeMode.Now) == all;
    });

    [Fact]
    public void UnitsBelow_AndTheUnitsOwn_AddUpToTheRootOnEveryDay() => Always(history =>
    {
        var tree = history.Tree;
        var day = history.AnyDay();

        // What is not under a child is the unit's own, closed units without a single heir among it.
        int Own(Unit unit) => tree.UnitIdsOf(unit, day).Except(tree.ChildrenOn(unit, day).SelectMany(child => tree.UnitIdsOf(child, day))).Count();

        return tree.SubtreeOn(history.Root, day).Sum(Own) == tree.Units.Count;
    });

    [Fact]
    public void Unit_ClosedWithoutDivision_IsCountedWithItsHeir() => Always(history =>
    {
        var tree = history.Tree;
        return tree.Units
            .Where(unit => unit.ClosedOn is not null && tree.SuccessorsOf(unit).Count() == 1)
            .All(unit => tree.Covers(tree.SuccessorsOf(unit).Single(), unit, unit.ClosedOn!.Value.AddDays(1)));
    });

    [Fact]
    public void Memberships_OfAUnit_FollowEachOtherWithoutOverlap() => Always(history =>
        history.Tree.Memberships.GroupBy(membership => membership.UnitId).All(unit =>
        {
            var inOrder = unit.OrderBy(membership => membership.From ?? DateOnly.MinValue).ToList();
            return inOrder.Zip(inOrder.Skip(1)).All(pair => pair.First.To is { } last && last.AddDays(1) == pair.Second.From);
        }));

    [Fact]
    public void Parent_OfEveryOpenUnit_IsOpenToo() => Always(history => history.Tree.Units
        .Where(unit => unit.Code != "u1")
        .All(unit =>
        {
            var day = history.AnyDay();
            return !unit.ExistsOn(day) || history.Tree.ParentOn(unit, day) is { } parent && parent.ExistsOn(day);
        }));

    [Fact]
    public void Histories_AreNotMadeOfRefusals() =>
        Assert.True(Enumerable.Range(0, 50).Average(seed => new RandomChanges(seed).Applied) > 8);

    private static void Always(Func<RandomChanges, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new RandomChanges(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
