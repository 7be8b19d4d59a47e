using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Components;

namespace TthcModular.Web.Tests.Pages;

public sealed class TrendScaleTests
{
    [Fact]
    public void Of_Percentages_NeverCutsTheLargest()
    {
        var scale = TrendScale.Of(Points(12.5m, 88m), "%");

        Assert.Equal(100, scale.Top);
        Assert.Equal(12, scale.Y(88));
    }

    [Fact]
    public void Of_SmallNumbers_EndsOnARoundStep()
    {
        var scale = TrendScale.Of(Points(3m, 7m), "phút");

        Assert.True(scale.Top >= 7);
        Assert.Equal(0, scale.Top % scale.Step);
    }

    [Fact]
    public void Of_NothingAtAll_StillHasAScale() => Assert.True(TrendScale.Of(Points(null, null), "%").Top > 0);

    [Fact]
    public void Runs_WithAGap_AreTwoLines()
    {
        var scale = TrendScale.Of(Points(1m, 2m, null, 3m, 4m), "lần");

        Assert.Equal(2, scale.Runs([1m, 2m, null, 3m, 4m]).Count());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(60)]
    public void IsLabelled_HoweverManyMonths_LabelsTheLastAndAtMostSix(int months)
    {
        var scale = new TrendScale(100, 25, months);
        var labelled = Enumerable.Range(0, months).Where(scale.IsLabelled).ToList();

        Assert.InRange(labelled.Count, 1, 6);
        Assert.Equal(months - 1, labelled[^1]);
    }

    private static List<TrendPoint> Points(params decimal?[] values) =>
        [.. values.Select((value, index) => new TrendPoint(new Span(new DateOnly(2024, 1, 1).AddMonths(index), new DateOnly(2024, 1, 28).AddMonths(index)), value, Line: null))];
}
