using TthcModular.Organisation.Results;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>
/// Scores a card: each part's points are rounded half away from zero to 2 decimals and then added; a part never exceeds
/// its maximum. What an empty denominator means is for each part to say.
/// </summary>
public static class ScorecardEvaluator
{
    /// <summary>The largest count that a part takes; decimals are exact well beyond it.</summary>
    public const decimal LargestCount = 999_999_999_999;

    /// <summary>Scores an edition; refused when an input names no part or group, or enters impossible points.</summary>
    public static Result<Score> Evaluate(Scorecard card, ScorecardEdition edition, IReadOnlyList<ScoreInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(inputs);
        if (Refuse(edition, inputs) is { } refusal)
            return refusal;
        var byCode = inputs.ToDictionary(input => input.Part, StringComparer.OrdinalIgnoreCase);
        var groups = edition.Groups.Select(group => Of(group, byCode)).ToList();
        var (total, max) = (groups.Sum(group => group.Points), groups.Sum(group => group.Max));
        var comparable = Comparable(edition, total, max);
        return new Score(groups, total, max, Band(card, comparable), comparable);
    }

    private static Refusal? Refuse(ScorecardEdition edition, IReadOnlyList<ScoreInput> inputs)
    {
        var twice = inputs.GroupBy(input => input.Part, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is not null
            ? new Refusal("score-part-twice", $"Tiêu chí '{twice.Key}' được nhập {twice.Count()} lần.")
            : inputs.Select(input => Refuse(edition, input)).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>Why an input cannot be taken; null when it can.</summary>
    internal static Refusal? Refuse(ScorecardEdition edition, ScoreInput input)
    {
        var group = edition.Groups.FirstOrDefault(group => Same(group.Code, input.Part));
        var part = edition.Groups.SelectMany(candidate => candidate.Parts).FirstOrDefault(part => Same(part.Code, input.Part));
        if ((group?.Max ?? part?.Max) is not { } max)
            return new Refusal("unknown-score-part", $"Bộ chỉ số '{edition.Name}' không có tiêu chí hay nhóm '{input.Part}'.");
        if (group is not null && (input.Numerator ?? input.Denominator) is not null)
            return new Refusal("score-group-ratio", $"Nhóm '{input.Part}' chỉ nhận điểm (points); tử số và mẫu số là của từng tiêu chí.");
        if (input.Points is { } points && (points < 0 || points > max))
            return new Refusal("score-out-of-range", $"Điểm của '{input.Part}' phải từ 0 đến {max:0.##}.");
        if (input.Numerator is < 0 or > LargestCount || input.Denominator is < 0 or > LargestCount)
            return new Refusal("score-out-of-range", $"Tử số và mẫu số của '{input.Part}' phải từ 0 đến {LargestCount}.");
        return null;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static GroupScore Of(ScoreGroup group, Dictionary<string, ScoreInput> inputs)
    {
        var scored = PartRule.Of(group, inputs).Select(rule => rule.Score()).ToList();
        var computed = scored.Sum(part => part.Points ?? 0);
        var entered = inputs.GetValueOrDefault(group.Code)?.Points is { } points ? Rounding.Points(points) : (decimal?)null;
        var max = entered is null ? scored.Sum(part => part.Max) : group.Max;
        return new GroupScore(group.Code, entered ?? computed, max, computed, entered, scored)
        {
            IsComputed = group.Parts.Any(part => inputs.ContainsKey(part.Code)),
        };
    }

    /// <summary>The total on the card's whole maximum, so that parts which are not assessed lower nobody's band or rank.</summary>
    private static decimal Comparable(ScorecardEdition edition, decimal total, decimal max)
    {
        var whole = edition.Groups.Sum(group => group.Max);
        return max == 0 || max == whole ? total : Rounding.Points(total * whole / max);
    }

    private static string Band(Scorecard card, decimal comparable) =>
        card.Bands.OrderByDescending(band => band.From).FirstOrDefault(band => comparable >= band.From)?.Name ?? "";
}
