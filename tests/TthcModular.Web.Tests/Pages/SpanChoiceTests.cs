using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Tests.Pages;

public sealed class SpanChoiceTests
{
    private static readonly Span Year = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
    private static readonly DateOnly Today = new(2024, 11, 15);
    private static readonly PlanSpan[] Quarters =
    [
        Quarter("2024-Q1", new(2024, 1, 1), new(2024, 3, 31)),
        Quarter("2024-Q2", new(2024, 4, 1), new(2024, 6, 30)),
    ];

    [Fact]
    public void Of_Nothing_GoesFromThePlansStartToToday() =>
        Assert.Equal(new Span(Year.From, Today), SpanChoice.Of(new SpanInput(), Year, Quarters, Today).Days);

    [Fact]
    public void Of_NothingAfterThePlanEnded_IsTheWholePeriod() =>
        Assert.Equal(Year, SpanChoice.Of(new SpanInput(), Year, Quarters, new DateOnly(2026, 1, 1)).Days);

    [Fact]
    public void Of_KeyOfASpan_IsThatSpanWithTheOneBefore()
    {
        var choice = SpanChoice.Of(new SpanInput { Key = "quarters:2024-Q2" }, Year, Quarters, Today);

        Assert.Equal(Quarters[1].Span.Days, choice.Days);
        Assert.Equal(Quarters[0], choice.Previous);
    }

    [Fact]
    public void Of_UnknownKey_SaysSoAndFallsBack()
    {
        var choice = SpanChoice.Of(new SpanInput { Key = "quarters:1999-Q9" }, Year, Quarters, Today);

        Assert.NotNull(choice.Problem);
        Assert.Equal(new Span(Year.From, Today), choice.Days);
    }

    [Theory]
    [InlineData("2024-05-01", null)]
    [InlineData(null, "2024-05-01")]
    [InlineData("2024-05-02", "2024-05-01")]
    public void Of_HalfOrReversedDays_SaysWhatIsWrong(string? from, string? to) =>
        Assert.NotNull(SpanChoice.Of(Days(from, to), Year, Quarters, Today).Problem);

    [Fact]
    public void Of_FreeDaysThatAreASpan_CarryItsName() =>
        Assert.Equal("Quý I năm 2024", SpanChoice.Of(Days("2024-01-01", "2024-03-31"), Year, Quarters, Today).Name);

    private static SpanInput Days(string? from, string? to) => new() { Key = SpanInput.Free, From = Day(from), To = Day(to) };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static PlanSpan Quarter(string key, DateOnly from, DateOnly to) =>
        new("quarters", new ReportSpan(key, key == "2024-Q1" ? "Quý I năm 2024" : "Quý II năm 2024", new Span(from, to), to));
}
