using TthcModular.Figures.Scorecards;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Tests.Scorecards;

public sealed class ScoreExplanationTests
{
    [Fact]
    public void Losses_EnteredGroup_IsOneLine()
    {
        ScoreInput[] inputs = [Entered("CKMB", 11.79m), Ratio("2.1", 2541, 2618)];
        var losses = ScoreLoss.Of(Card766.Portal, ScorecardEvaluator.Evaluate(Card766.Card, Card766.Portal, inputs).Value!);

        Assert.Equal(("CKMB", 6.21m, LossReason.Entered), (losses[0].Code, losses[0].Lost, losses[0].Why));
        Assert.Equal(("2.1", 0.59m, LossReason.Ratio), (losses[1].Code, losses[1].Lost, losses[1].Why));
    }

    [Fact]
    public void Losses_FeedbackSharedOut_StandOnlyWithThePartThatTookIt()
    {
        var score = ScorecardEvaluator.Evaluate(Card766.Card, Card766.Guide, [Ratio("5.4", 45, 100)]).Value!;

        var losses = ScoreLoss.Of(Card766.Guide, score).Where(loss => loss.Group.Code == "MDHL");

        Assert.Equal([("5.4", 18m, 9m)], losses.Select(loss => (loss.Code, loss.Max, loss.Lost)));
    }

    [Fact]
    public void Lifts_OnePartFarFromItsCap_CountRecordsUnderRoundingAndCap()
    {
        // 2 × 1.25 × R, full from 80 %: of 42 procedures 8 give 0.48, 34 give 2.00.
        var lift = Assert.Single(ScoreLift.Of(Card766.Portal, [Ratio("C", 8, 42)]));

        Assert.Equal([new LiftStep(1, 0.06m), new LiftStep(17, 1.01m), new LiftStep(26, 1.52m)], lift.Steps);
    }

    [Fact]
    public void Lifts_ARecordThatRoundingSwallows_IsNotOffered()
    {
        var lift = Assert.Single(ScoreLift.Of(Card766.Portal, [Ratio("4.4", 2, 2618)]));

        // 4 × 2/2618 is 0.003 and shows as 0.00; 4 × 4/2618 is 0.006 and shows as 0.01.
        Assert.Equal(new LiftStep(2, 0.01m), lift.Steps[0]);
    }

    [Fact]
    public void Lifts_PartsAtTheirCapEnteredOrWithoutCases_AreNotOffered() => Assert.Empty(ScoreLift.Of(
        Card766.Portal, [Ratio("3.3", 5, 10), Entered("A", 1), Ratio("2.1", 0, 0), Entered("MDSH", 3), Ratio("4.1", 1, 10)]));

    [Fact]
    public void Ranks_WithTies_AreThoseOfACompetition()
    {
        (string Code, decimal Score, int Cases)[] units = [("d", 50, 9), ("c", 70, 9), ("a", 80, 9), ("e", 90, 0), ("b", 70, 9)];

        var ranked = Ranks.Of(units, unit => unit.Score, unit => unit.Cases > 0, unit => unit.Code);

        Assert.Equal(
            [("a", 1, false), ("b", 2, true), ("c", 2, true), ("d", 4, false), ("e", (int?)null, false)],
            ranked.Select(unit => (unit.Item.Code, unit.Rank, unit.IsTied)));
        Assert.Equal(ranked, Ranks.Of(units.Reverse(), unit => unit.Score, unit => unit.Cases > 0, unit => unit.Code));
    }

    private static ScoreInput Ratio(string part, decimal numerator, decimal denominator) => new(part, numerator, denominator, Points: null);

    private static ScoreInput Entered(string part, decimal points) => new(part, Numerator: null, Denominator: null, points);
}
