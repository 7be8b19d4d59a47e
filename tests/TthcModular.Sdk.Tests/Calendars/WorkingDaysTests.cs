using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Tests.Calendars;

public sealed class WorkingDaysTests
{
    [Fact]
    public void Add_AnyNumberOfDays_LandsOnAWorkingDayWithThatManyBetween()
    {
        var samples =
            from start in Gen.Choose(new DateOnly(2021, 1, 1).DayNumber, new DateOnly(2027, 1, 1).DayNumber)
            from days in Gen.Choose(1, 120)
            from off in Gen.Choose(0, 200).ArrayOf(10)
            from extra in Gen.Choose(0, 200).ArrayOf(5)
            select (Start: DateOnly.FromDayNumber(start), Days: days, Calendar: new WorkingDays(
                off.Select(day => DateOnly.FromDayNumber(start + day)), extra.Select(day => DateOnly.FromDayNumber(start + day))));
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var end = sample.Calendar.Add(sample.Start, sample.Days);
            return sample.Calendar.IsWorkingDay(end) && sample.Calendar.CountBetween(sample.Start.AddDays(1), end) == sample.Days;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void CountBetween_CampaignOf2026_Is100WithoutNationalDay()
    {
        Assert.Equal(102, WorkingDays.Weekdays.CountBetween(new(2026, 7, 10), new(2026, 11, 30)));
        Assert.Equal(100, new WorkingDays([new(2026, 9, 1), new(2026, 9, 2)], []).CountBetween(new(2026, 7, 10), new(2026, 11, 30)));
    }

    [Fact]
    public void IsWorkingDay_SaturdayWorkedInExchange_IsWorked()
    {
        var saturday = new DateOnly(2024, 5, 4);
        Assert.False(WorkingDays.Weekdays.IsWorkingDay(saturday));
        Assert.True(new WorkingDays([new(2024, 4, 29)], [saturday]).IsWorkingDay(saturday));
        Assert.False(new WorkingDays([new(2024, 4, 29)], [saturday]).IsWorkingDay(new(2024, 4, 29)));
    }

    [Fact]
    public void Add_ThreeWorkingDaysFromFriday_IsWednesday() =>
        Assert.Equal(new DateOnly(2024, 11, 20), WorkingDays.Weekdays.Add(new(2024, 11, 15), 3));

    [Fact]
    public void CountBetween_Reversed_IsNothing() =>
        Assert.Equal(0, WorkingDays.Weekdays.CountBetween(new(2024, 2, 2), new(2024, 2, 1)));
}
