using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TthcModular.Figures.Tables;

namespace TthcModular.Figures.Tests.Tables;

public sealed class TimeTextTests
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-dd HH:mm:sszzz", "dd/MM/yyyy HH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.fffzzz"];

    [Fact]
    public void Time_AnyMomentInAnyFormatAndOffset_ReadsBackToTheSecond() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, int.MaxValue).SelectMany(seconds => Gen.Choose(-12 * 4, 14 * 4).SelectMany(quarter => Gen.Elements(Formats).Select(format => (seconds, quarter, format)))).ToArbitrary(),
        item =>
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(item.seconds).ToOffset(TimeSpan.FromMinutes(15 * item.quarter));
            return TimeText.Time(moment.ToString(item.format, CultureInfo.InvariantCulture))?.At == moment;
        }));

    [Theory]
    [InlineData("2024-03-22T08:30:00+07:00", "2024-03-22T01:30:00.000Z")]
    [InlineData("2024-03-22T08:30+0700", "2024-03-22T01:30:00.000Z")]
    [InlineData("2024-03-22T08:30:00", "2024-03-22T01:30:00.000Z")]
    [InlineData("2024-03-22T01:30:00Z", "2024-03-22T01:30:00.000Z")]
    [InlineData("22/03/2024 08:30", "2024-03-22T01:30:00.000Z")]
    [InlineData("22/3/2024 8:30:05", "2024-03-22T01:30:05.000Z")]
    [InlineData("2024-03-22T08:30:00.1239999+07", "2024-03-22T01:30:00.123Z")]
    [InlineData("22/03/2024", "2024-03-21T17:00:00.000Z")]
    public void Time_WrittenInAnAcceptedWay_IsThatMoment(string text, string utc) =>
        Assert.Equal(utc, TimeText.Time(text)?.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("2024-3-22")]
    [InlineData("2024-02-30")]
    [InlineData("31/04/2024")]
    [InlineData("2024-03-22T24:00")]
    [InlineData("2024-03-22T08:60")]
    [InlineData("2024-03-22T08:30:61")]
    [InlineData("2024-03-22T08")]
    [InlineData("2024-03-22T08:30:00+7")]
    [InlineData("2024-03-22T08:30:00+15:00")]
    [InlineData("2024-03-22T08:30:00 chiều")]
    [InlineData("2024/03/22")]
    [InlineData("22-03-2024")]
    [InlineData("45373")]
    [InlineData("0001-01-01T00:00:00+07:00")]
    public void Time_WrittenOtherwise_IsRefused(string text) => Assert.Null(TimeText.Time(text));

    [Theory]
    [InlineData("2024-03-22", true)]
    [InlineData("22/03/2024", true)]
    [InlineData("2024-03-22T00:00:00", false)]
    [InlineData("2024-03-22 ", false)]
    public void Day_OnlyBareDays_AreRead(string text, bool isRead) => Assert.Equal(isRead ? new DateOnly(2024, 3, 22) : null, TimeText.Day(text));
}
