using TthcModular.Figures.Sums;

namespace TthcModular.Figures.Tests.Sums;

public sealed class MonthOfDaysTests
{
    [Fact]
    public void AddTo_Packed_GivesTheDaysBack()
    {
        var random = new Random(3);
        for (var time = 0; time < 500; time++)
        {
            var days = Enumerable.Range(0, MonthOfDays.MostDays).Select(_ => random.Next(3) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64) : 0).ToArray();
            var read = new long[MonthOfDays.MostDays];

            MonthOfDays.AddTo(read, MonthOfDays.Pack(days));

            Assert.Equal(days, read);
        }
    }

    [Fact]
    public void Pack_NothingOnAnyDay_IsEmpty() => Assert.Empty(MonthOfDays.Pack(new long[MonthOfDays.MostDays]));

    [Fact]
    public void NumberOf_EveryMonth_FollowsTheOneBefore()
    {
        for (var day = new DateOnly(1900, 1, 1); day.Year < 2100; day = day.AddMonths(1))
        {
            Assert.Equal(MonthOfDays.NumberOf(day) + 1, MonthOfDays.NumberOf(day.AddMonths(1)));
            Assert.Equal(day, MonthOfDays.FirstOf(MonthOfDays.NumberOf(day.AddDays(20))));
        }
    }
}
