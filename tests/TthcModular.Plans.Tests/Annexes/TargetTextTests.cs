using TthcModular.Plans.Annexes;
using TthcModular.Plans.Annexes.Wording;

namespace TthcModular.Plans.Tests.Annexes;

public sealed class TargetTextTests
{
    [Theory]
    [InlineData("50", 50, ">=")]
    [InlineData("90 trở lên", 90, ">=")]
    [InlineData("Tối thiểu 80%", 80, ">=")]
    [InlineData("≥ 97,5 %", 97.5, ">=")]
    [InlineData("1.600 hồ sơ/năm", 1600, ">=")]
    [InlineData("tối đa 15 phút", 15, "<=")]
    [InlineData("Không quá 30 phút/lượt", 30, "<=")]
    [InlineData("Dưới 5%", 5, "<=")]
    public void Parse_OneValue_GivesValueAndComparator(string text, double value, string comparator) =>
        Assert.Equal([new AnnexTarget((decimal)value, comparator, Milestone: null, By: null, Breakdown: null)], TargetText.Parse(text, milestone: null, by: null));

    [Fact]
    public void Parse_ALineAPart_GivesATargetForEach()
    {
        var targets = TargetText.Parse("Toàn trình: 100\nMột phần: 80", "Năm 2024", new DateOnly(2024, 12, 31));

        Assert.Equal(
            [
                new AnnexTarget(100, ">=", "Năm 2024", new DateOnly(2024, 12, 31), "Toàn trình"),
                new AnnexTarget(80, ">=", "Năm 2024", new DateOnly(2024, 12, 31), "Một phần"),
            ],
            targets);
    }

    [Fact]
    public void Parse_NoNumber_GivesNothing() => Assert.Empty(TargetText.Parse("Đạt yêu cầu", milestone: null, by: null));
}
