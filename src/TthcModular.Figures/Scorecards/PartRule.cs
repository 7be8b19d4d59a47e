using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>A part as it counts in one scored group: with its own maximum, or enlarged by what others share out.</summary>
/// <param name="Part">The part.</param>
/// <param name="Input">What is known of it.</param>
/// <param name="Max">Most points here; 0 where the part does not count.</param>
/// <param name="Share">By how much all parts of the group grow, as a fraction.</param>
internal sealed record PartRule(ScorePart Part, ScoreInput? Input, decimal Max, (decimal Whole, decimal Own) Share)
{
    public bool IsEmpty => Empty(Input);

    /// <summary>Whether a ratio decides the points.</summary>
    public bool IsRatio => Input is { Points: null } && !IsEmpty;

    /// <summary>The parts of a group, the points of those that share theirs out given to the others in proportion to their maxima.</summary>
    public static IReadOnlyList<PartRule> Of(ScoreGroup group, IReadOnlyDictionary<string, ScoreInput> inputs)
    {
        var parts = group.Parts.Select(part => (Part: part, Input: inputs.GetValueOrDefault(part.Code))).ToList();
        var shared = parts.Where(item => Empty(item.Input) && item.Part.WhenEmpty == WhenEmpty.Shared).Sum(item => item.Part.Max);
        var counted = parts.ConvertAll(item => !Empty(item.Input) || item.Part.WhenEmpty is WhenEmpty.Zero or WhenEmpty.Full);
        var own = parts.Where((_, index) => counted[index]).Sum(item => item.Part.Max);
        var share = own == 0 ? (Whole: 1m, Own: 1m) : (Whole: own + shared, Own: own);
        var (last, left) = (counted.LastIndexOf(true), own == 0 ? 0 : own + shared);
        var rules = new List<PartRule>();
        foreach (var (index, (part, input)) in parts.Index())
        {
            // What rounding the maxima leaves over goes to the last part, so that they add to the group's maximum.
            var max = !counted[index] ? 0 : index == last ? left : Rounding.Points(part.Max * share.Whole / share.Own);
            left -= max;
            rules.Add(new PartRule(part, input, max, share));
        }

        return rules;
    }

    /// <summary>Points for a ratio, rounded to 2 decimals, never more than the maximum.</summary>
    public decimal PointsOf(decimal numerator, decimal denominator) =>
        Rounding.Exact(Part.Factor * numerator / denominator) >= Part.Max
            ? Max
            : Math.Min(Max, Rounding.Points(Part.Factor * numerator * Share.Whole / (denominator * Share.Own)));

    public PartScore Score()
    {
        if (Input?.Points is { } entered)
            return new PartScore(Part.Code, Rounding.Points(entered), Max, IsEntered: true, IsEmpty: false);
        if (!IsEmpty)
            return new PartScore(Part.Code, PointsOf(Input!.Numerator!.Value, Input.Denominator!.Value), Max, IsEntered: false, IsEmpty: false);
        return Part.WhenEmpty switch
        {
            WhenEmpty.Zero => new PartScore(Part.Code, 0, Max, IsEntered: false, IsEmpty: true),
            WhenEmpty.Full => new PartScore(Part.Code, Max, Max, IsEntered: false, IsEmpty: true),
            _ => new PartScore(Part.Code, Points: null, Max: 0, IsEntered: false, IsEmpty: true),
        };
    }

    private static bool Empty(ScoreInput? input) =>
        input is null || (input.Points is null && (input.Numerator is null || input.Denominator is null or 0));
}
