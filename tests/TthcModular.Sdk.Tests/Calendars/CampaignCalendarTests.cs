using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Tests.Calendars;

public sealed class CampaignCalendarTests
{
    private static readonly WorkingDays NationalDay2026 = new([new(2026, 9, 1), new(2026, 9, 2)], []);

    [Fact]
    public void Windows_AnyCampaign_TileItWhateverDaysCount()
    {
        var samples =
            from first in Gen.Choose(new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2030, 1, 1).DayNumber)
            from length in Gen.Choose(0, 250)
            from window in Gen.Choose(1, 40)
            from working in Gen.Elements(true, false)
            from off in Gen.Choose(0, 250).ArrayOf(12)
            select (
                Period: new Span(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + length)),
                Calendar: new CampaignCalendar("c", "c", window, []) { CountsWorkingDays = working },
                WorkingDays: new WorkingDays(off.Select(day => DateOnly.FromDayNumber(first + day)), []));
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            Span[] windows = [.. sample.Calendar.Spans(sample.Period, sample.WorkingDays).Select(span => span.Days)];
            return windows.Tile(sample.Period)
                && windows.SkipLast(1).All(span => Counted(sample.Calendar, sample.WorkingDays, span) == sample.Calendar.Window);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Day_Hundredth_OfTheCampaignOf2024_IsItsLastDay()
    {
        var calendar = new CampaignCalendar("c", "c", 10, []);
        Assert.Equal(new DateOnly(2024, 5, 10), calendar.Day(new(2024, 3, 22), 50, WorkingDays.Weekdays));
        Assert.Equal(new DateOnly(2024, 6, 29), calendar.Day(new(2024, 3, 22), 100, WorkingDays.Weekdays));
    }

    [Fact]
    public void Day_HundredthWorkingDay_OfTheCampaignOf2026_IsItsLastDay()
    {
        var calendar = new CampaignCalendar("c", "c", 10, []) { CountsWorkingDays = true };
        Assert.Equal(new DateOnly(2026, 11, 30), calendar.Day(new(2026, 7, 10), 100, NationalDay2026));
    }

    [Fact]
    public void Day_FirstOnAWeekend_IsTheNextWorkingDay()
    {
        var calendar = new CampaignCalendar("c", "c", 10, []) { CountsWorkingDays = true };
        Assert.Equal(new DateOnly(2026, 7, 13), calendar.Day(new(2026, 7, 11), 1, NationalDay2026));
    }

    [Fact]
    public void Spans_MilestoneAfterTheLastDay_IsLeftOut()
    {
        var calendar = new CampaignCalendar("c", "c", 10, [new(50, "Sơ kết", -1), new(100, "Tổng kết", 2)]);
        var spans = calendar.Spans(new(new(2024, 3, 22), new(2024, 5, 20)), WorkingDays.Weekdays);
        Assert.Contains(spans, span => span.Key == "day-50");
        Assert.DoesNotContain(spans, span => span.Key == "day-100");
    }

    private static int Counted(CampaignCalendar calendar, WorkingDays workingDays, Span span) =>
        calendar.CountsWorkingDays ? workingDays.CountBetween(span.From, span.To) : span.Days;
}
