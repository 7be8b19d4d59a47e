using TthcModular.Figures.Indicators;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>The parts of a card that feedback decides, and how many points one feedback moves there.</summary>
internal sealed record FeedbackStakes(Scorecard Card, IReadOnlyList<IndicatorRequest> Requests)
{
    public static FeedbackStakes Of(FeedbackCard card)
    {
        var named = card.Card.Editions.SelectMany(edition => edition.Groups).SelectMany(group => group.Parts).Select(part => part.Indicator).ToHashSet(StringComparer.Ordinal);
        return new FeedbackStakes(card.Card,
            [.. card.Indicators.Where(indicator => named.Contains(indicator.Code) && CountsFeedback(indicator)).Select(indicator => new IndicatorRequest(indicator, Breakdown: null))]);
    }

    /// <summary>
    /// What one open feedback decides: the points with it handled well less those with it handled badly. Once overdue, the
    /// part that counts answers in time is lost already.
    /// </summary>
    public decimal AtStake(DateOnly day, bool isOverdue, Func<string, Figure?> figure)
    {
        var points = 0m;
        foreach (var group in Card.EditionOn(day).Groups)
        {
            foreach (var part in group.Parts.Where(part => Requests.Any(request => request.Indicator.Code == part.Indicator)))
            {
                if (figure(part.Indicator!) is not { Denominator: { } all and > 0 } known)
                    continue;
                var answered = Math.Min(known.Numerator ?? 0, all - 1);
                points += isOverdue ? 0 : Difference(part, answered, all);
                points += group.Parts.Where(other => other.DenominatorOf == part.Code).Sum(other => Difference(other, all - 1, all));
            }
        }

        return points;
    }

    private static bool CountsFeedback(Indicator indicator) =>
        indicator.Editions.Any(edition => edition.Numerator is Measure.Count { Records: RecordKind.Feedback });

    private static decimal Difference(ScorePart part, decimal numerator, decimal denominator)
    {
        var rule = new PartRule(part, Input: null, part.Max, (1, 1));
        return rule.PointsOf(numerator + 1, denominator) - rule.PointsOf(numerator, denominator);
    }
}
