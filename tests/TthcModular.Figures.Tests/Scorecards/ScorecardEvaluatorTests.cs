using TthcModular.Figures.Scorecards;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Tests.Scorecards;

public sealed class ScorecardEvaluatorTests
{
    [Fact]
    public void Evaluate_XaVanCanh_GivesThePortalsPoints()
    {
        var score = Portal(
            Entered("CKMB", 11.79m), Entered("CLGQ", 6.31m), Ratio("2.1", 2541, 2618),
            Ratio("A", 2352, 2489), Ratio("B", 20, 42), Ratio("C", 8, 42),
            Ratio("4.1", 2497, 2618), Ratio("4.2", 1520, 2618), Ratio("4.3", 1543, 2618), Ratio("4.4", 2, 2618), Ratio("4.5b", 1105, 2618), Ratio("4.5a", 28, 388), Entered("4.x", 2),
            Ratio("5.4", 2540, 2618));

        Assert.Equal([11.79m, 19.41m, 6.31m, 7.34m, 12.49m, 18m], score.Groups.Select(group => group.Points));
        Assert.Equal([5.67m, 1.19m, 0.48m], score.Groups[3].Parts.Select(part => part.Points));
        Assert.Equal([5.72m, 2.32m, 1.47m, 0m, 0.14m, 0.84m, 2m], score.Groups[4].Parts.Select(part => part.Points));
        Assert.Equal((75.34m, 100m, "Khá"), (score.Total, score.Max, score.Band));
    }

    [Fact]
    public void Evaluate_PhuongVietTri_GivesThePortalsPoints()
    {
        var score = Portal(
            Entered("CKMB", 7.96m), Ratio("2.1", 2348, 2971), Entered("CLGQ", 6.48m), Ratio("A", 1516, 1707), Ratio("B", 12, 35), Ratio("C", 7, 35),
            Entered("MDSH", 8.67m), Ratio("5.4", 2348, 2971), Ratio("5.2", 3, 3), Ratio("5.3", 3, 3));

        Assert.Equal([7.96m, 15.81m, 6.48m, 6.69m, 8.67m, 17.27m], score.Groups.Select(group => group.Points));
        Assert.Equal((62.88m, "Trung bình"), (score.Total, score.Band));
    }

    [Fact]
    public void Evaluate_UnitWithoutCases_HasOnlyThePointsForNoFeedback()
    {
        var score = Portal(Ratio("2.1", 0, 0), Ratio("A", 0, 0), Ratio("5.4", 0, 0));

        Assert.Equal([0m, 0m, 0m, 0m, 0m, 12m], score.Groups.Select(group => group.Points));
        Assert.Equal("Yếu", score.Band);
    }

    [Theory]
    [InlineData(45, 100, 9.00)]
    [InlineData(95, 100, 18.00)]
    [InlineData(1, 3, 6.67)]
    public void Evaluate_GuideWithoutFeedback_SharesItsPointsWithTheOtherPart(int numerator, int denominator, double expected)
    {
        var score = Of(Card766.Guide, Ratio("5.4", numerator, denominator));

        var group = score.Groups[^1];
        Assert.Equal(((decimal)expected, 18m), (group.Points, group.Max));
        Assert.Equal([(decimal)expected, null, null], group.Parts.Select(part => part.Points));
    }

    [Fact]
    public void Evaluate_NotAssessed_CountsNeitherPointsNorMaximumNorForTheBand()
    {
        var group = new ScoreGroup("G", "G", 10, [new ScorePart("a", "a", 6, 6, WhenEmpty.NotAssessed), new ScorePart("b", "b", 4, 4, WhenEmpty.Zero)]);
        var edition = Card766.Portal with { Groups = [group] };
        var card = Card766.Card with { Bands = [new("Cao", 9), new("Thấp", 0)] };

        var score = ScorecardEvaluator.Evaluate(card, edition, [Ratio("b", 19, 20)]).Value!;

        Assert.Equal((3.8m, 4m, "Cao"), (score.Total, score.Max, score.Band));
        Assert.Null(score.Groups[0].Parts[0].Points);
    }

    [Fact]
    public void Evaluate_RatioAboveOne_NeverExceedsTheMaximum() => Assert.Equal(20m, Portal(Ratio("2.1", 30, 20)).Groups[1].Points);

    [Fact]
    public void Evaluate_EachPartIsRoundedAwayFromZeroBeforeItIsAdded()
    {
        var score = Portal(Ratio("A", 1, 1200), Ratio("B", 1, 500), Ratio("C", 1, 500));

        Assert.Equal([0.01m, 0.01m, 0.01m], score.Groups[3].Parts.Select(part => part.Points));
        Assert.Equal(0.03m, score.Groups[3].Points);
    }

    [Fact]
    public void Evaluate_EnteredBesideComputed_ShowsTheGapAndUsesWhatWasEntered()
    {
        var group = Portal(Entered("TTTT", 6.5m), Ratio("A", 1, 1)).Groups[3];

        Assert.Equal((6.5m, 6m, 6.5m, 0.5m), (group.Points, group.Computed, group.Entered, group.Gap));
    }

    [Theory]
    [InlineData("9.9", "unknown-score-part")]
    [InlineData("CKMB", "score-out-of-range")]
    public void Evaluate_ImpossibleInput_IsRefused(string part, string code) =>
        Assert.Equal(code, ScorecardEvaluator.Evaluate(Card766.Card, Card766.Portal, [Entered(part, 18.01m)]).Refusal?.Code);

    [Fact]
    public void Evaluate_GroupWithoutAnyOfItsParts_HasNoGap()
    {
        var group = Portal(Entered("TTTT", 6.5m)).Groups[3];

        Assert.Equal((6.5m, null), (group.Points, group.Gap));
    }

    [Fact]
    public void Evaluate_SharedAmongSeveralWithThirds_KeepsMaximaAndCapsExact()
    {
        var group = new ScoreGroup("G", "G", 10,
        [
            new ScorePart("a", "a", 4, 4, WhenEmpty.Zero), new ScorePart("b", "b", 2, 2, WhenEmpty.Zero), new ScorePart("c", "c", 4, 4, WhenEmpty.Shared),
        ]);

        var score = Of(Card766.Portal with { Groups = [group] }, Ratio("a", 1, 1), Ratio("b", 1, 2));

        Assert.Equal([6.67m, 3.33m, 0m], score.Groups[0].Parts.Select(part => part.Max));
        Assert.Equal([6.67m, 1.67m, null], score.Groups[0].Parts.Select(part => part.Points));
    }

    [Fact]
    public void Evaluate_FactorThatDecimalsCannotHold_StillRoundsHalvesUp()
    {
        var part = new ScorePart("a", "a", 1, 10 / 3m, WhenEmpty.Zero);
        var edition = Card766.Portal with { Groups = [new ScoreGroup("G", "G", 1, [part])] };

        // 10/3 × 3/2000 is exactly 0.005.
        Assert.Equal(0.01m, Of(edition, Ratio("a", 3, 2000)).Total);
    }

    [Fact]
    public void Evaluate_CountsBeyondAnyUse_AreRefused() =>
        Assert.Equal("score-out-of-range", ScorecardEvaluator.Evaluate(Card766.Card, Card766.Portal, [Ratio("A", decimal.MaxValue, 1)]).Refusal?.Code);

    [Fact]
    public async Task Evaluate_File_ScoresEachUnitInOrder()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "unit_code,part,numerator,denominator,points\nX2,2.1,1,2,\nX1,CKMB,,,18\nX2,A,1,1,\n");

        var scored = ScoreFile.Evaluate(Card766.Card, Card766.Portal, path, "điểm.csv");
        await File.WriteAllTextAsync(path, "unit_code,part,numerator,denominator,points\nX2,2.1,một,2,\n");
        var refused = ScoreFile.Evaluate(Card766.Card, Card766.Portal, path, "điểm.csv");
        File.Delete(path);

        Assert.Equal([("X2", 28m), ("X1", 30m)], scored.Value!.Units.Select(unit => (unit.UnitCode, unit.Score.Total)));
        Assert.Contains("Dòng 2", refused.Refusal!.Message, StringComparison.Ordinal);
    }

    private static Score Portal(params ScoreInput[] inputs) => Of(Card766.Portal, inputs);

    private static Score Of(ScorecardEdition edition, params ScoreInput[] inputs)
    {
        var score = ScorecardEvaluator.Evaluate(Card766.Card, edition, inputs);
        Assert.Null(score.Refusal);
        return score.Value!;
    }

    private static ScoreInput Ratio(string part, decimal numerator, decimal denominator) => new(part, numerator, denominator, Points: null);

    private static ScoreInput Entered(string part, decimal points) => new(part, Numerator: null, Denominator: null, points);
}
