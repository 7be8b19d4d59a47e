using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Tests.Calendars;

public sealed class VpcpCalendarTests
{
    [Fact]
    public void Quarter_FirstOf2024_RunsFromMidDecemberToMidMarch() =>
        Assert.Equal(new Span(new(2023, 12, 15), new(2024, 3, 14)), VpcpCalendar.Quarter(2024, 1));

    [Fact]
    public void Quarter_FourOfAnyYear_TileTheVpcpYear() =>
        Prop.ForAll(Gen.Choose(1990, 2100).ToArbitrary(), year =>
        {
            Span[] quarters = [.. Enumerable.Range(1, 4).Select(quarter => VpcpCalendar.Quarter(year, quarter))];
            return quarters.Tile(VpcpCalendar.Year(year));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Year_Consecutive_FollowWithoutGap() =>
        Prop.ForAll(Gen.Choose(1990, 2100).ToArbitrary(), year => VpcpCalendar.Year(year).To.AddDays(1) == VpcpCalendar.Year(year + 1).From)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Spans_YearOfAPlan_AreItsFourQuartersDueOnThe17th()
    {
        var spans = new VpcpCalendar("vpcp-quarters", "Quý VPCP", Yearly: false)
            .Spans(new(new(2024, 1, 1), new(2024, 12, 31)), WorkingDays.Weekdays);

        Assert.Equal(["vpcp-2024-Q1", "vpcp-2024-Q2", "vpcp-2024-Q3", "vpcp-2024-Q4"], spans.Select(span => span.Key), StringComparer.Ordinal);
        Assert.Equal(
            [new DateOnly(2024, 3, 17), new DateOnly(2024, 6, 17), new DateOnly(2024, 9, 17), new DateOnly(2024, 12, 17)],
            spans.Select(span => span.Due));
        Assert.Equal("Quý I năm 2024 (kỳ VPCP)", spans[0].Name);
    }

    [Fact]
    public void Spans_PlanThatStartsLate_LeaveOutQuartersBeforeIt()
    {
        var spans = new VpcpCalendar("vpcp-quarters", "Quý VPCP", Yearly: false)
            .Spans(new(new(2021, 4, 29), new(2021, 12, 31)), WorkingDays.Weekdays);

        Assert.Equal(["vpcp-2021-Q2", "vpcp-2021-Q3", "vpcp-2021-Q4"], spans.Select(span => span.Key), StringComparer.Ordinal);
    }

    [Fact]
    public void Spans_Yearly_IsDueInDecember()
    {
        var year = Assert.Single(new VpcpCalendar("vpcp-years", "Năm VPCP", Yearly: true)
            .Spans(new(new(2024, 1, 1), new(2024, 12, 31)), WorkingDays.Weekdays));

        Assert.Equal(new Span(new(2023, 12, 15), new(2024, 12, 14)), year.Days);
        Assert.Equal(new DateOnly(2024, 12, 17), year.Due);
    }
}
