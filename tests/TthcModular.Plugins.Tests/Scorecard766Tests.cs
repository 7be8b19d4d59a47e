using TthcModular.Sdk.Scorecards;

namespace TthcModular.Plugins.Tests;

public sealed class Scorecard766Tests
{
    private static readonly Scorecard Card = Pack.Campaign.Type.Scorecards.Single();

    [Theory]
    [InlineData("guide")]
    [InlineData("portal-2026")]
    public void Edition_Maxima_AddUpTo100ByGroup(string edition)
    {
        var groups = Edition(edition).Groups;
        Assert.Equal(
            [("CKMB", 18m), ("TDGQ", 20m), ("CLGQ", 12m), ("TTTT", 10m), ("MDSH", 22m), ("MDHL", 18m)],
            groups.Select(group => (group.Code, group.Max)));
        Assert.All(groups, group => Assert.Equal(group.Max, group.Parts.Sum(part => part.Max)));
        Assert.All(groups.SelectMany(group => group.Parts), part => Assert.False(string.IsNullOrWhiteSpace(part.InWords)));
    }

    [Fact]
    public void Bands_HighestFirst_AreThoseOfTheDecision() => Assert.Equal(
        [("Xuất sắc", 90m), ("Tốt", 80m), ("Khá", 70m), ("Trung bình", 50m), ("Yếu", 0m)],
        Card.Bands.Select(band => (band.Name, band.From)));

    [Theory]
    [InlineData("2.1", 2541, 2618, "19.41")]
    [InlineData("A", 2352, 2489, "5.67")]
    [InlineData("B", 20, 42, "1.19")]
    [InlineData("C", 8, 42, "0.48")]
    [InlineData("4.1", 2497, 2618, "5.72")]
    [InlineData("4.2", 1520, 2618, "2.32")]
    [InlineData("4.3", 1543, 2618, "1.47")]
    [InlineData("4.4", 2, 2618, "0.00")]
    [InlineData("4.5a", 28, 388, "0.14")]
    [InlineData("4.5b", 1105, 2618, "0.84")]
    [InlineData("4.x", 1, 1, "2.00")]
    [InlineData("5.4", 2540, 2618, "6.00")]
    [InlineData("5.4", 2348, 2971, "5.27")]
    [InlineData("5.4", 3003, 4000, "5.01")]
    [InlineData("5.4", 9, 10, "6.00")]
    [InlineData("3.3", 1, 2, "6.00")]
    [InlineData("3.1", 4, 5, "2.00")]
    public void Points_OfThePortal_AreThoseOfPublishedExamples(string part, int numerator, int denominator, string points) =>
        Assert.Equal(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture), Points("portal-2026", part, numerator, denominator));

    [Fact]
    public void Guide_Digitisation_IsFullFrom80Percent()
    {
        Assert.Equal(4m, Points("guide", "4.2", 80, 100));
        Assert.Equal(3.2m, Points("portal-2026", "4.2", 80, 100));
    }

    [Fact]
    public void NoFeedback_Editions_AnswerDifferently()
    {
        Assert.Equal([WhenEmpty.Zero, WhenEmpty.Full, WhenEmpty.Full], WhenEmptyOf("portal-2026"));
        Assert.Equal([WhenEmpty.Zero, WhenEmpty.Shared, WhenEmpty.Shared], WhenEmptyOf("guide"));
    }

    [Fact]
    public void OnTimeSettlement_OnlyTheGuide_TakesTheIndicator()
    {
        Assert.Equal("on-time-settlement-rate", Part("guide", "2.1").Indicator);
        Assert.Null(Part("portal-2026", "2.1").Indicator);
    }

    private static ScorecardEdition Edition(string key) => Card.Editions.Single(edition => edition.Key == key);

    private static ScorePart Part(string edition, string code) =>
        Edition(edition).Groups.SelectMany(group => group.Parts).Single(part => part.Code == code);

    private static IEnumerable<WhenEmpty> WhenEmptyOf(string edition) =>
        Edition(edition).Groups.Single(group => group.Code == "MDHL").Parts.Select(part => part.WhenEmpty);

    private static decimal Points(string edition, string code, decimal numerator, decimal denominator)
    {
        var part = Part(edition, code);
        return Math.Round(Math.Min(part.Max, part.Factor * numerator / denominator), 2, MidpointRounding.AwayFromZero);
    }
}
