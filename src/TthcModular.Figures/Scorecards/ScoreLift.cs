using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>What a part would gain from more records in its numerator, the denominator unchanged.</summary>
/// <param name="Group">The group.</param>
/// <param name="Part">The part.</param>
/// <param name="Numerator">Numerator now.</param>
/// <param name="Denominator">Denominator.</param>
/// <param name="Steps">From the first records that change the points to those that reach the most that can be had.</param>
public sealed record ScoreLift(ScoreGroup Group, ScorePart Part, decimal Numerator, decimal Denominator, IReadOnlyList<LiftStep> Steps)
{
    /// <summary>The step that gains most.</summary>
    public LiftStep Whole => Steps[^1];

    /// <summary>
    /// The parts that can gain, cheapest first: fewest records a point over the whole way. Parts that are entered, and those
    /// of groups that are, gain nothing by records.
    /// </summary>
    public static IReadOnlyList<ScoreLift> Of(ScorecardEdition edition, IReadOnlyList<ScoreInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(inputs);
        var byCode = inputs.ToDictionary(input => input.Part, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. edition.Groups
                .Where(group => byCode.GetValueOrDefault(group.Code)?.Points is null)
                .SelectMany(group => PartRule.Of(group, byCode).Where(rule => rule.IsRatio).Select(rule => Of(group, rule)))
                .OfType<ScoreLift>()
                .OrderBy(lift => lift.Whole.Records / lift.Whole.Points)
                .ThenBy(lift => lift.Steps[0].Records),
        ];
    }

    private static ScoreLift? Of(ScoreGroup group, PartRule rule)
    {
        var (numerator, denominator) = (rule.Input!.Numerator!.Value, rule.Input.Denominator!.Value);
        var most = (long)Math.Floor(denominator - numerator);
        if (most < 1)
            return null;
        var now = rule.PointsOf(numerator, denominator);
        var reachable = Gain(most);
        if (reachable == 0)
            return null;
        var steps = new[] { 0.01m, 1m, reachable }
            .Where(gain => gain <= reachable)
            .Select(gain => Fewest(gain, most, Gain))
            .Distinct()
            .Order()
            .Select(records => new LiftStep(records, Gain(records)));
        return new ScoreLift(group, rule.Part, numerator, denominator, [.. steps]);

        decimal Gain(long records) => rule.PointsOf(numerator + records, denominator) - now;
    }

    /// <summary>The fewest records that gain so much: points never fall with records, so halving finds them.</summary>
    private static long Fewest(decimal gain, long most, Func<long, decimal> gained)
    {
        var (low, high) = (1L, most);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = gained(middle) >= gain ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

/// <summary>So many records more in the numerator give so many points more.</summary>
public sealed record LiftStep(long Records, decimal Points);
