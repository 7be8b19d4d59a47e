using FsCheck;
using FsCheck.Fluent;
using TthcModular.Reports.Templates;
using TthcModular.Reports.Writing;

namespace TthcModular.Reports.Tests.Templates;

public sealed class TemplateFunctionsTests
{
    [Theory]
    [InlineData("number", "1.234,5", 1234.5)]
    [InlineData("number", "41,67", 41.666)]
    [InlineData("number", "0,13", 0.125)]
    [InlineData("number", "-2,5", -2.5)]
    [InlineData("number", "100", 100)]
    [InlineData("integer", "1.235", 1234.5)]
    [InlineData("inc", "1", 0)]
    public void Call_Number_WritesItAsVietnameseDocumentsDo(string function, string expected, double value) =>
        Assert.Equal(expected, Call(function, (decimal)value));

    [Theory]
    [InlineData(41.2, 44.3, "thấp hơn 3,1 điểm")]
    [InlineData(44.3, 41.2, "cao hơn 3,1 điểm")]
    [InlineData(30.001, 30, "bằng mục tiêu")]
    public void Gap_ValueAndTarget_SaysWhichIsHigher(double value, double target, string expected) =>
        Assert.Equal(expected, Call("gap", (decimal)value, (decimal)target));

    [Fact]
    public void Gap_WithoutValue_IsEmpty() => Assert.Equal("", Call("gap", null, 30m));

    [Fact]
    public void Value_WithoutValue_SaysThatNothingOccurred() => Assert.Equal("chưa phát sinh", Call("value", null, "%"));

    [Fact]
    public void Percent_OfNothing_SaysThatNothingOccurred() => Assert.Equal("chưa phát sinh", Call("percent", 0, 0));

    [Theory]
    [InlineData(2024, 5, 9, "ngày 09 tháng 5 năm 2024")]
    [InlineData(2024, 2, 10, "ngày 10 tháng 02 năm 2024")]
    [InlineData(2024, 12, 1, "ngày 01 tháng 12 năm 2024")]
    public void DayLong_Day_HasTheLeadingZeroesOfTheDecree(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Call("dayLong", new DateOnly(year, month, day)));

    [Fact]
    public void Date_Moment_IsItsDayInVietnam() =>
        Assert.Equal("11/05/2024", Call("date", new DateTimeOffset(2024, 5, 10, 18, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void TryRead_WhatWasWritten_GivesTheRoundedNumberBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        cents => Numbers.TryRead(Numbers.Write(cents / 100m), out var read) && read == cents / 100m).QuickCheckThrowOnFailure();

    private static string Call(string name, params object?[] arguments) => TemplateFunctions.All.Single(function => function.Name == name).Call(arguments);
}
