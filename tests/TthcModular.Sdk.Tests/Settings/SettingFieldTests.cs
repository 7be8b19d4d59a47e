using TthcModular.Sdk.Settings;

namespace TthcModular.Sdk.Tests.Settings;

public sealed class SettingFieldTests
{
    private static readonly SettingField Days = new("days", "Số ngày", SettingKind.Number, "7") { Min = 0, Max = 60, IsWhole = true, Unit = "ngày" };

    private static readonly SettingField Own = new("own", "Quy định riêng", SettingKind.YesNo, "false");

    [Theory]
    [InlineData("0")]
    [InlineData("60")]
    [InlineData("07")]
    [InlineData("7.0")]
    public void Check_WholeNumberInItsRange_IsFine(string value) => Assert.Null(Days.Check(value));

    [Theory]
    [InlineData("-1")]
    [InlineData("61")]
    [InlineData("7.5")]
    [InlineData("1,000")]
    [InlineData("")]
    [InlineData("bảy")]
    public void Check_AnythingElse_SaysWhatIsAllowed(string value) =>
        Assert.Equal("'Số ngày' phải là số nguyên từ 0 đến 60.", Days.Check(value));

    [Fact]
    public void Canonical_SameValueWrittenDifferently_IsOneText()
    {
        Assert.Equal(["7", "7", "7"], new[] { "07", " 7.0 ", "+7" }.Select(Days.Canonical), StringComparer.Ordinal);
        Assert.Equal(["true", "true"], new[] { "True", " true" }.Select(Own.Canonical), StringComparer.Ordinal);
    }

    [Fact]
    public void Words_OfEachKind_ReadAsPeopleWrite()
    {
        Assert.Equal("7 ngày", Days.Words("7"));
        Assert.Equal("Không", Own.Words("false"));
        Assert.Equal("31/12/2024", new SettingField("d", "Ngày", SettingKind.Date, "2024-01-01").Words("2024-12-31"));
    }

    [Fact]
    public void Values_ConditionNotMet_HasTheDefaultAndKeepsWhatIsStored()
    {
        var band = Days with { OnlyWhen = new SettingCondition("own", "true") };

        Assert.Equal(7, SettingValues.Of([Own, band], field => field.Key == "days" ? "30" : "false").Whole("days"));
        Assert.Equal(30, SettingValues.Of([Own, band], field => field.Key == "days" ? "30" : "true").Whole("days"));
    }

    [Fact]
    public void Values_StoredValueNoLongerFits_IsTheDefault() =>
        Assert.Equal(7, SettingValues.Of([Days], _ => "90").Whole("days"));

    [Fact]
    public void Values_KeyNotDeclared_HasNone()
    {
        Assert.Null(SettingValues.None.Text("days"));
        Assert.Null(SettingValues.None.Whole("days"));
        Assert.Null(SettingValues.None.YesNo("days"));
        Assert.Null(SettingValues.None.Day("days"));
    }
}
