using FsCheck;
using FsCheck.Fluent;
using TthcModular.Figures.Scorecards;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Tests.Scorecards;

/// <summary>What holds for the explanation of any score, on the card of the decision and on cards with every kind of 'nothing occurred'.</summary>
public sealed class ScoreExplanationProperties
{
    [Fact]
    public void Losses_OfAnyScore_AddToMaximumLessTotal() => Always((edition, inputs) =>
    {
        var score = Scored(edition, inputs);
        var losses = ScoreLoss.Of(edition, score);
        return losses.Sum(loss => loss.Lost) == score.Max - score.Total && losses.All(loss => loss.Lost >= 0);
    });

    [Fact]
    public void Maxima_OfAGroupThatSharesOut_AddToTheGroupsMaximum() => Always((edition, inputs) => edition.Groups
        .Zip(Scored(edition, inputs).Groups)
        .Where(pair => pair.First.Parts.All(part => part.WhenEmpty != WhenEmpty.NotAssessed) && pair.Second.Max > 0)
        .All(pair => pair.Second.Max == pair.First.Max));

    [Fact]
    public void Lifts_TheirRecordsEntered_GainExactlyThosePoints() => Always((edition, inputs) =>
    {
        var before = Scored(edition, inputs).Total;
        return ScoreLift.Of(edition, inputs).All(lift => lift.Steps.All(step =>
            Scored(edition, With(inputs, lift, step.Records)).Total - before == step.Points));
    });

    [Fact]
    public void Lifts_OneRecordLess_GainsLess() => Always((edition, inputs) =>
    {
        var before = Scored(edition, inputs).Total;
        return ScoreLift.Of(edition, inputs).All(lift => lift.Steps.All(step =>
            Scored(edition, With(inputs, lift, step.Records - 1)).Total - before < step.Points));
    });

    [Fact]
    public void Lifts_OfAnyScore_AreCheapestFirst() => Always((edition, inputs) =>
    {
        var prices = ScoreLift.Of(edition, inputs).Select(lift => lift.Whole.Records / lift.Whole.Points).ToList();
        return prices.SequenceEqual(prices.Order());
    });

    private static void Always(Func<ScorecardEdition, IReadOnlyList<ScoreInput>, bool> holds)
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Prop.ForAll(seeds, seed =>
        {
            var random = new Random(seed);
            var edition = random.Next(3) switch { 0 => Card766.Portal, 1 => Card766.Guide, _ => AnyEdition(random) };
            return holds(edition, Inputs(random, edition));
        }).QuickCheckThrowOnFailure();
    }

    private static Score Scored(ScorecardEdition edition, IReadOnlyList<ScoreInput> inputs) =>
        ScorecardEvaluator.Evaluate(Card766.Card, edition, inputs).Value!;

    private static List<ScoreInput> With(IReadOnlyList<ScoreInput> inputs, ScoreLift lift, long records) =>
        [.. inputs.Select(input => input.Part == lift.Part.Code ? input with { Numerator = input.Numerator + records } : input)];

    private static ScorecardEdition AnyEdition(Random random)
    {
        var groups = Enumerable.Range(0, random.Next(1, 4)).Select(number =>
        {
            var parts = Enumerable.Range(0, random.Next(1, 5)).Select(part =>
            {
                var max = random.Next(1, 40) / 4m;
                return new ScorePart($"{number}.{part}", "Phần", max, max / random.Next(3, 11) * 10, (WhenEmpty)random.Next(4));
            }).ToList();
            return new ScoreGroup($"G{number}", "Nhóm", parts.Sum(part => part.Max), parts);
        }).ToList();
        return Card766.Portal with { Groups = groups, Max = groups.Sum(group => group.Max) };
    }

    private static List<ScoreInput> Inputs(Random random, ScorecardEdition edition)
    {
        var inputs = new List<ScoreInput>();
        foreach (var group in edition.Groups)
        {
            if (random.Next(6) == 0)
                inputs.Add(new ScoreInput(group.Code, Numerator: null, Denominator: null, random.Next(0, (int)(group.Max * 100) + 1) / 100m));
            inputs.AddRange(group.Parts.Where(_ => random.Next(4) > 0).Select(part => Input(random, part)));
        }

        return inputs;
    }

    private static ScoreInput Input(Random random, ScorePart part)
    {
        if (random.Next(8) == 0)
            return new ScoreInput(part.Code, Numerator: null, Denominator: null, random.Next(0, (int)(part.Max * 100) + 1) / 100m);
        var denominator = random.Next(4) == 0 ? 0 : random.Next(1, 4000);
        return new ScoreInput(part.Code, random.Next(0, denominator + 1), denominator, Points: null);
    }
}
