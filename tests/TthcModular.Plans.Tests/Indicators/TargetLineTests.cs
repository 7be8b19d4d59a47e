using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TthcModular.Plans.Indicators;

namespace TthcModular.Plans.Tests.Indicators;

public sealed class TargetLineTests
{
    private static readonly DateOnly First = new(2024, 3, 22);

    private static readonly Gen<Course> Courses =
        from days in Gen.Choose(1, 400).NonEmptyListOf()
        from values in Gen.Choose(0, 10_000).ListOf(days.Count)
        from baseline in Gen.OneOf(Gen.Constant((decimal?)null), Gen.Choose(0, 10_000).Select(value => (decimal?)(value / 100m)))
        from atMost in Gen.Elements(true, false)
        select new Course(
            [.. days.Zip(values, (day, value) => new Target(value / 100m, atMost ? Comparator.AtMost : Comparator.AtLeast, First.AddDays(day), Milestone: null))],
            baseline);

    [Fact]
    public void At_CampaignWithBaseline_RunsStraightToEachMilestone()
    {
        var line = new TargetLine([AtLeast(50, 2024, 5, 10), AtLeast(80, 2024, 6, 29)], baseline: 1m, First);

        Assert.Equal(1m, line.At(First));
        Assert.Equal(50m, line.At(new DateOnly(2024, 5, 10)));
        Assert.Equal(65m, line.At(new DateOnly(2024, 6, 4)));
        Assert.Equal(80m, line.At(new DateOnly(2024, 6, 29)));
        Assert.Equal(80m, line.At(new DateOnly(2025, 1, 1)));
        Assert.Equal(1m, line.At(new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void At_WithoutBaseline_StandsAtFirstMilestoneFromTheBeginning()
    {
        var line = new TargetLine([AtLeast(50, 2024, 5, 10), AtLeast(80, 2024, 6, 29)], baseline: null, First);

        Assert.Equal(50m, line.At(First));
        Assert.Equal(IndicatorStatus.OnCourse, line.Status(50m, First));
        Assert.Equal(IndicatorStatus.Behind, line.Status(49.99m, First));
    }

    [Theory]
    [InlineData("80", IndicatorStatus.Met)]
    [InlineData("79.99", IndicatorStatus.OnCourse)]
    [InlineData("65", IndicatorStatus.OnCourse)]
    [InlineData("64.99", IndicatorStatus.Behind)]
    public void Status_BetweenMilestones_FollowsTheLine(string value, IndicatorStatus expected)
    {
        var line = new TargetLine([AtLeast(50, 2024, 5, 10), AtLeast(80, 2024, 6, 29)], baseline: null, First);

        Assert.Equal(expected, line.Status(decimal.Parse(value, CultureInfo.InvariantCulture), new DateOnly(2024, 6, 4)));
    }

    [Theory]
    [InlineData("30", IndicatorStatus.Met)]
    [InlineData("45", IndicatorStatus.OnCourse)]
    [InlineData("45.01", IndicatorStatus.Behind)]
    public void Status_WaitingTime_IsBetterWhenLower(string minutes, IndicatorStatus expected)
    {
        var target = new Target(30, Comparator.AtMost, new DateOnly(2024, 5, 11), Milestone: null);

        Assert.Equal(expected, new TargetLine([target], baseline: 60, First)
            .Status(decimal.Parse(minutes, CultureInfo.InvariantCulture), First.AddDays(25)));
    }

    [Fact]
    public void Status_NothingOccurred_IsNoData() =>
        Assert.Equal(IndicatorStatus.NoData, new TargetLine([AtLeast(50, 2024, 5, 10)], baseline: null, First).Status(value: null, First));

    [Fact]
    public void Status_WithoutTargets_IsNoTarget() =>
        Assert.Equal(IndicatorStatus.NoTarget, new TargetLine([], baseline: 5, First).Status(50, First));

    [Fact]
    public void Next_BetweenAndAfterMilestones_IsTheOneAheadElseTheLast()
    {
        var line = new TargetLine([AtLeast(50, 2024, 5, 10), AtLeast(80, 2024, 6, 29)], baseline: null, First);

        Assert.Equal(50, line.Next(new DateOnly(2024, 5, 10))?.Value);
        Assert.Equal(80, line.Next(new DateOnly(2024, 5, 11))?.Value);
        Assert.Equal(80, line.Next(new DateOnly(2024, 7, 1))?.Value);
    }

    [Fact]
    public void At_EveryMilestone_IsItsStrictestTarget() => Check(Courses, course => course.Targets.All(target =>
    {
        var sameDay = course.Targets.Where(other => other.By == target.By).Select(other => other.Value);
        return course.Line.At(target.By) == (target.Comparator == Comparator.AtMost ? sameDay.Min() : sameDay.Max());
    }));

    [Fact]
    public void At_BetweenNeighbouringMilestones_NeverLeavesTheirValues() => Check(
        from course in Courses
        from day in Gen.Choose(0, 420)
        select (course, First.AddDays(day)),
        sample =>
        {
            var (course, day) = sample;
            var stops = course.Stops().ToList();
            var before = stops.LastOrDefault(stop => stop.Day <= day, stops[0]);
            var after = stops.FirstOrDefault(stop => stop.Day >= day, stops[^1]);
            var value = course.Line.At(day);
            return Math.Min(before.Value, after.Value) <= value && value <= Math.Max(before.Value, after.Value);
        });

    [Fact]
    public void At_BetweenNeighbouringMilestones_MovesOneWay() => Check(
        from course in Courses
        from day in Gen.Choose(0, 420)
        select (course, First.AddDays(day)),
        sample =>
        {
            var (course, day) = sample;
            var stops = course.Stops().ToList();
            var index = stops.FindLastIndex(stop => stop.Day <= day);
            if (index < 0 || index == stops.Count - 1 || stops[index + 1].Day <= day)
                return true;
            var step = course.Line.At(day.AddDays(1)) - course.Line.At(day);
            return Math.Sign(step!.Value) == Math.Sign(stops[index + 1].Value - stops[index].Value);
        });

    [Fact]
    public void Status_BetterValue_NeverStandsWorse() => Check(
        from course in Courses
        from day in Gen.Choose(-5, 420)
        from worse in Gen.Choose(0, 10_000)
        from better in Gen.Choose(0, 10_000)
        select (course, First.AddDays(day), worse / 100m, better / 100m),
        sample =>
        {
            var (course, day, one, other) = sample;
            var atMost = course.Targets[0].Comparator == Comparator.AtMost;
            var (worse, better) = one <= other != atMost ? (one, other) : (other, one);
            return course.Line.Status(better, day) <= course.Line.Status(worse, day);
        });

    [Fact]
    public void Status_MirroredTargetsAndValue_IsTheSame() => Check(
        from course in Courses
        from day in Gen.Choose(-5, 420)
        from value in Gen.Choose(0, 10_000)
        select (course, First.AddDays(day), value / 100m),
        sample =>
        {
            var (course, day, value) = sample;
            return course.Line.Status(value, day) == course.Mirrored().Line.Status(-value, day);
        });

    private static Target AtLeast(decimal value, int year, int month, int day) => new(value, Comparator.AtLeast, new DateOnly(year, month, day), Milestone: null);

    private static void Check<T>(Gen<T> samples, Func<T, bool> holds) => Prop.ForAll(samples.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private sealed record Course(IReadOnlyList<Target> Targets, decimal? Baseline)
    {
        public TargetLine Line => new(Targets, Baseline, First);

        public IEnumerable<(DateOnly Day, decimal Value)> Stops()
        {
            var milestones = Targets.Select(target => target.By).Distinct().Order().Select(day => (day, Line.At(day)!.Value));
            return Baseline is { } start ? milestones.Prepend((First, start)) : milestones;
        }

        public Course Mirrored() => new(
            [.. Targets.Select(target => target with { Value = -target.Value, Comparator = target.Comparator == Comparator.AtMost ? Comparator.AtLeast : Comparator.AtMost })],
            -Baseline);
    }
}
