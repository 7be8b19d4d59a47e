using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Tests.Calendars;

public sealed class CivilCalendarTests
{
    [Fact]
    public void Spans_AnyPeriod_CoverItWithoutGapAndOnlyWhatTouchesIt()
    {
        var samples =
            from first in Gen.Choose(new DateOnly(2015, 1, 1).DayNumber, new DateOnly(2035, 1, 1).DayNumber)
            from length in Gen.Choose(0, 1500)
            from months in Gen.Elements(1, 3, 6, 12)
            select (Period: new Span(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + length)), Months: months);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            Span[] spans = [.. new CivilCalendar("c", "c", sample.Months).Spans(sample.Period, WorkingDays.Weekdays).Select(span => span.Days)];
            return spans.Tile(new(spans[0].From, spans[^1].To)) && spans.All(span => span.Touches(sample.Period))
                && spans[0].From <= sample.Period.From && spans[^1].To >= sample.Period.To;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(1, "Tháng 2/2024", "2024-02", 2, 1, 2, 29)]
    [InlineData(3, "Quý I năm 2024", "2024-Q1", 1, 1, 3, 31)]
    [InlineData(6, "6 tháng đầu năm 2024", "2024-H1", 1, 1, 6, 30)]
    [InlineData(12, "Năm 2024", "2024", 1, 1, 12, 31)]
    public void Spans_ADayInFebruary_GivesTheCivilSpanAroundIt(int months, string name, string key, int fromMonth, int fromDay, int toMonth, int toDay)
    {
        var day = new DateOnly(2024, 2, 10);
        var span = Assert.Single(new CivilCalendar("c", "c", months).Spans(new(day, day), WorkingDays.Weekdays));

        Assert.Equal((name, key), (span.Name, span.Key));
        Assert.Equal(new Span(new(2024, fromMonth, fromDay), new(2024, toMonth, toDay)), span.Days);
    }

    [Fact]
    public void Spans_DueBefore15November_IsThe14th()
    {
        var spans = new CivilCalendar("years", "Năm", 12) { DueOn = (11, 14) }
            .Spans(new(new(2024, 1, 1), new(2025, 12, 31)), WorkingDays.Weekdays);

        Assert.Equal([new DateOnly(2024, 11, 14), new DateOnly(2025, 11, 14)], spans.Select(span => span.Due));
    }
}
