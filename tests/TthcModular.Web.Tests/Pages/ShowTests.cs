using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Tests.Pages;

public sealed class ShowTests
{
    [Theory]
    [InlineData("1234.5", "1.234,5")]
    [InlineData("41.205", "41,21")]
    [InlineData("41.204", "41,2")]
    [InlineData("-0.005", "-0,01")]
    [InlineData("100", "100")]
    public void Number_OfDecimal_IsWrittenAsInVietnam(string value, string expected) =>
        Assert.Equal(expected, Show.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Value_OfNothing_IsADash() => Assert.Equal("–", Show.Value(null, "%"));

    [Theory]
    [InlineData(3, "còn 3 ngày")]
    [InlineData(1, "hạn ngày mai")]
    [InlineData(0, "hạn hôm nay")]
    [InlineData(-5, "quá 5 ngày")]
    public void Distance_OfDueDay_SaysHowFar(int days, string expected)
    {
        var today = new DateOnly(2024, 11, 15);

        Assert.Equal(expected, Show.Distance(today.AddDays(days), today));
    }

    [Fact]
    public void Moment_InUtc_IsShownInVietnam() =>
        Assert.Equal("01:30 ngày 16/11/2024", Show.Moment(new DateTimeOffset(2024, 11, 15, 18, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("3.1", "+3,1")]
    [InlineData("-3.1", "−3,1")]
    [InlineData("0", "0")]
    public void Change_OfMovement_CarriesItsSign(string value, string expected) =>
        Assert.Equal(expected, Show.Change(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
}
