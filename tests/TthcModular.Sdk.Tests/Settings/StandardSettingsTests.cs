using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Sdk.Tests.Settings;

/// <summary>The standard settings do what they say.</summary>
public sealed class StandardSettingsTests
{
    private static readonly Span Year2024 = new(new(2024, 1, 1), new(2024, 12, 31));

    [Fact]
    public void VpcpDueDay_ChangedInTheYear_MovesOnlySpansThatEndAfterIt()
    {
        var spans = new VpcpCalendar("v", "v", Yearly: false).Spans(Year2024, WorkingDays.Weekdays, From(new(2024, 6, 14), StandardSettings.VpcpDueDayKey, "20"));

        Assert.Equal([new DateOnly(2024, 3, 17), new(2024, 6, 20), new(2024, 9, 20), new(2024, 12, 20)], spans.Select(span => span.Due));
        Assert.Equal(new DateOnly(2024, 3, 14), spans[0].Days.To);
    }

    [Fact]
    public void ReportDueAfterDays_Set_CountsFromTheEndOfTheSpan()
    {
        var spans = StandardCalendars.Quarters.Spans(Year2024, WorkingDays.Weekdays, From(new(2024, 1, 1), StandardSettings.ReportDueAfterDaysKey, "5"));

        Assert.Equal(new DateOnly(2024, 4, 5), spans[0].Due);
    }

    [Fact]
    public void ReportDueAfterDays_CalendarWithAFixedDay_LeavesIt()
    {
        var calendar = StandardCalendars.Years with { DueOn = (11, 14) };

        Assert.Equal(new DateOnly(2024, 11, 14), calendar.Spans(Year2024, WorkingDays.Weekdays, From(new(2024, 1, 1), StandardSettings.ReportDueAfterDaysKey, "5"))[0].Due);
    }

    [Fact]
    public void DayKind_Working_CountsWorkingDaysUnderTheSameKeys()
    {
        var campaign = new CampaignCalendar("c", "c", 10, [new(100, "Tổng kết 100 ngày", 0)]);
        var period = new Span(new(2026, 7, 10), new(2026, 11, 30));
        var workingDays = new WorkingDays([new(2026, 9, 1), new(2026, 9, 2)], []);

        var spans = campaign.Spans(period, workingDays, From(new(2026, 7, 10), StandardSettings.DayKindKey, StandardSettings.WorkingDayKind));
        var later = campaign.Spans(period, workingDays, From(new(2026, 7, 11), StandardSettings.DayKindKey, StandardSettings.WorkingDayKind));

        Assert.Equal(new DateOnly(2026, 11, 30), spans.Single(span => span.Key == "day-100").Days.To);
        Assert.Equal(10, spans.Count(span => span.Key.StartsWith("window-", StringComparison.Ordinal)));
        Assert.Equal(new DateOnly(2026, 10, 17), later.Single(span => span.Key == "day-100").Days.To);
    }

    [Fact]
    public void WindowDays_Set_CutsTheCampaignSo()
    {
        var campaign = new CampaignCalendar("c", "c", 10, []);

        Assert.Equal(15, campaign.Spans(new(new(2024, 1, 1), new(2024, 3, 31)), WorkingDays.Weekdays, From(new(2024, 1, 1), StandardSettings.WindowDaysKey, "15"))[0].Days.Days);
    }

    [Fact]
    public void Scorecard_BandsSet_TakesThemUnlessTheyWouldNotFall()
    {
        var card = new Scorecard("c", "c", [], [new("Tốt", 80) { Setting = "good" }, new("Khá", 70) { Setting = "fair" }, new("Yếu", 0)]);

        Assert.Equal([85, 70, 0], card.With(Of(("good", "85"), ("fair", "70"))).Bands.Select(band => band.From));
        Assert.Equal([80, 70, 0], card.With(Of(("good", "60"), ("fair", "70"))).Bands.Select(band => band.From));
    }

    [Fact]
    public void Scorecard_EditionSet_IsThatOneElseTheOneOfTheDay()
    {
        ScorecardEdition[] editions = [new("a", "a", new(2022, 1, 1), "x", []), new("b", "b", new(2026, 1, 1), "x", [])];
        var card = new Scorecard("c", "c", editions, []);

        Assert.Equal("a", card.With(SettingValues.None).EditionOn(new(2025, 1, 1)).Key);
        Assert.Equal("b", card.With(Of((StandardSettings.ScorecardEditionKey, "b"))).EditionOn(new(2025, 1, 1)).Key);
        Assert.Equal("b", card.With(Of((StandardSettings.ScorecardEditionKey, StandardSettings.EditionByDate))).EditionOn(new(2026, 1, 1)).Key);
        Assert.Equal("a", card.With(SettingValues.None).EditionOn(new(2021, 1, 1)).Key);
    }

    private static SettingValues Of(params (string Key, string Value)[] values) =>
        new(values.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal));

    private static Func<DateOnly, SettingValues> From(DateOnly day, string key, string value) => on => on < day ? SettingValues.None : Of((key, value));
}
