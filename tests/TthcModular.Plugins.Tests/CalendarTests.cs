using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.Tests;

public sealed class CalendarTests
{
    private static readonly Span Campaign2024 = new(new(2024, 3, 22), new(2024, 6, 29));
    private static readonly WorkingDays Holidays = new([new(2026, 9, 1), new(2026, 9, 2)], []);

    [Fact]
    public void OneStopReform_QuarterOfTheOffice_RunsFromThe15thAndIsDueOnThe17th()
    {
        var first = Spans(Pack.OneStopReform, "vpcp-quarters", new(new(2024, 1, 1), new(2024, 12, 31)))[0];
        Assert.Equal(new Span(new(2023, 12, 15), new(2024, 3, 14)), first.Days);
        Assert.Equal(new DateOnly(2024, 3, 17), first.Due);
    }

    [Fact]
    public void Campaign_WindowsAndMilestones_FallOnTheDaysOfThePlan()
    {
        var spans = Spans(Pack.Campaign, "campaign-days", Campaign2024);

        Assert.Equal(
            [(3, 31), (4, 10), (4, 20), (4, 30), (5, 10), (5, 20), (5, 30), (6, 9), (6, 19), (6, 29)],
            spans.Where(span => span.Key.StartsWith("window-", StringComparison.Ordinal)).Select(span => (span.Days.To.Month, span.Days.To.Day)));
        var interim = Assert.Single(spans, span => span.Key == "day-50");
        Assert.Equal((new Span(Campaign2024.From, new(2024, 5, 10)), new DateOnly(2024, 5, 9)), (interim.Days, interim.Due));
        var final = Assert.Single(spans, span => span.Key == "day-100");
        Assert.Equal((Campaign2024, new DateOnly(2024, 7, 1)), (final.Days, final.Due));
    }

    [Fact]
    public void Campaign_InWorkingDays_EndsItsHundredthOnTheLastDayOf2026sCampaign()
    {
        var calendar = Pack.Campaign.Type.Calendars.Single(calendar => calendar.Key == "campaign-days");
        var settings = SettingValues.Of(Pack.Campaign.Type.Settings, field => field.Key == StandardSettings.DayKindKey ? StandardSettings.WorkingDayKind : field.Default);

        var spans = calendar.Spans(new(new(2026, 7, 10), new(2026, 11, 30)), Holidays, _ => settings);

        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(spans, span => span.Key == "day-100").Days.To);
        Assert.Equal(10, spans.Count(span => span.Key.StartsWith("window-", StringComparison.Ordinal)));
        Assert.All(Pack.Campaign.Type.Reports, view => Assert.Contains(
            spans, span => view.Calendar == calendar.Key && span.Key.StartsWith(view.SpanPrefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Digitisation_YearlyReport_IsDueBefore15November() => Assert.Equal(
        [new DateOnly(2024, 11, 14), new DateOnly(2025, 11, 14)],
        Spans(Pack.Digitisation, "years", new(new(2024, 1, 1), new(2025, 12, 31))).Select(span => span.Due));

    private static IReadOnlyList<ReportSpan> Spans(Pack pack, string calendar, Span period) =>
        pack.Type.Calendars.Single(known => known.Key == calendar).Spans(period, WorkingDays.Weekdays);
}
