using FsCheck;
using FsCheck.Fluent;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Organisation.Tests.Units;

public sealed class OrganisationTreeProperties
{
    [Fact]
    public void Scope_Then_TilesTheSpan() => Always(seed =>
    {
        var random = new RandomTree(seed);
        var (one, other) = (random.AnyDay(), random.AnyDay());
        var span = one <= other ? new Span(one, other) : new Span(other, one);

        var parts = random.Tree.Scope(random.AnyUnit(), span, TreeMode.Then, random.AnyDay());

        var starts = parts.Select(part => part.Days.From);
        var ends = parts.Select(part => part.Days.To.AddDays(1));
        return starts.SequenceEqual(ends.SkipLast(1).Prepend(span.From)) && parts[^1].Days.To == span.To;
    });

    [Fact]
    public void Scope_OfTheRoot_HasTheSameTotalThenAndNow() => Always(seed =>
    {
        var random = new RandomTree(seed);
        var figures = random.Figures();
        var all = figures.Sum(figure => figure.Value);

        int Total(TreeMode mode) => random.Tree.Scope(random.Root, RandomTree.Years, mode, random.AnyDay())
            .Sum(part => figures.Where(figure => part.Days.Contains(figure.Day) && part.UnitIds.Contains(figure.UnitId)).Sum(figure => figure.Value));

        return Total(TreeMode.Then) == all && Total(TreeMode.Now) == all;
    });

    [Fact]
    public void Scope_OfChildren_IsDisjointAndWithinTheParents() => Always(seed =>
    {
        var random = new RandomTree(seed);
        var (tree, day) = (random.Tree, random.AnyDay());

        return tree.SubtreeOn(random.Root, day).All(unit =>
        {
            var own = tree.UnitIdsOf(unit, day).ToHashSet();
            var children = tree.ChildrenOn(unit, day).SelectMany(child => tree.UnitIdsOf(child, day)).ToList();
            return children.Distinct().Count() == children.Count && own.IsSupersetOf(children) && !children.Contains(unit.Id);
        });
    });

    [Fact]
    public void SubtreeOn_OfTheRoot_HoldsEveryOpenUnitOnce() => Always(seed =>
    {
        var random = new RandomTree(seed);
        var day = random.AnyDay();

        var ids = random.Tree.SubtreeOn(random.Root, day).Select(unit => unit.Id).ToList();

        return ids.Order().SequenceEqual(random.Tree.Units.Where(unit => unit.ExistsOn(day)).Select(unit => unit.Id).Order());
    });

    [Fact]
    public void IsIn_LevelGroups_AreExclusiveAndComplete() => Always(seed =>
    {
        var random = new RandomTree(seed);
        var (tree, day) = (random.Tree, random.AnyDay());
        UnitGroups[] levels = [UnitGroups.CommuneLevel, UnitGroups.DistrictLevel, UnitGroups.ProvinceLevel];

        return tree.SubtreeOn(random.Root, day).All(unit =>
            levels.Count(level => tree.IsIn(unit, level, day)) == 1
            && tree.IsIn(unit, levels[0] | levels[1] | levels[2], day)
            && tree.IsIn(unit, UnitGroups.Any, day));
    });

    [Fact]
    public void IsWithin_AndUnitIdsOf_SayTheSame() => Always(seed =>
    {
        var random = new RandomTree(seed);
        var (tree, day, unit) = (random.Tree, random.AnyDay(), random.AnyUnit());
        var ids = tree.UnitIdsOf(unit, day).ToHashSet();

        return tree.Units.All(other => tree.Covers(unit, other, day) == ids.Contains(other.Id));
    });

    private static void Always(Func<int, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
