using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Tests.Calendars;

public sealed class VpcpCalendarTests
{
    [Fact]
    public void Quarter_FirstOf2024_RunsFromMidDecemberToMidMarch() =>
        Assert.Equal(new Span(new(2023, 12, 15), new(2024, 3, 14)), VpcpCalendar.Quarter(2024, 1));
}
