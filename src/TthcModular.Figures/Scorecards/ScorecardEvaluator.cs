using TthcModular.Organisation.Results;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>
/// Scores a card: each part's points are rounded half away from zero to 2 decimals and then added; a part never exceeds
/// its maximum. What an empty denominator means is for each part to say.
/// </summary>
public static class ScorecardEvaluator
{
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
        return new Score(groups, total, max, Band(card, edition, total, max));
    }

    private static Refusal? Refuse(ScorecardEdition edition, IReadOnlyList<ScoreInput> inputs)
    {
        var most = edition.Groups.Select(group => (group.Code, group.Max))
            .Concat(edition.Groups.SelectMany(group => group.Parts).Select(part => (part.Code, part.Max)))
            .ToDictionary(item => item.Code, item => item.Max, StringComparer.OrdinalIgnoreCase);
        var twice = inputs.GroupBy(input => input.Part, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            return new Refusal("score-part-twice", $"Tiêu chí '{twice.Key}' được nhập {twice.Count()} lần.");
        foreach (var input in inputs)
        {
            if (!most.TryGetValue(input.Part, out var max))
                return new Refusal("unknown-score-part", $"Bộ chỉ số '{edition.Name}' không có tiêu chí hay nhóm '{input.Part}'.");
            if (input.Points is { } points && (points < 0 || points > max))
                return new Refusal("score-out-of-range", $"Điểm của '{input.Part}' phải từ 0 đến {max:0.##}.");
            if (input.Numerator < 0 || input.Denominator < 0)
                return new Refusal("score-out-of-range", $"Tử số và mẫu số của '{input.Part}' không được âm.");
        }

        return null;
    }

    private static GroupScore Of(ScoreGroup group, Dictionary<string, ScoreInput> inputs)
    {
        var parts = group.Parts.Select(part => (Part: part, Input: inputs.GetValueOrDefault(part.Code))).ToList();
        var factor = Enlarged(parts);
        var scored = parts.Select(item => Of(item.Part, item.Input, factor)).ToList();
        var computed = scored.Sum(part => part.Points ?? 0);
        var entered = inputs.GetValueOrDefault(group.Code)?.Points is { } points ? Round(points) : (decimal?)null;
        var max = entered is null ? scored.Sum(part => part.Max) : group.Max;
        return new GroupScore(group.Code, entered ?? computed, max, computed, entered, scored);
    }

    /// <summary>By how much the parts grow that take over the points of those that share theirs out.</summary>
    private static decimal Enlarged(IReadOnlyList<(ScorePart Part, ScoreInput? Input)> parts)
    {
        var shared = parts.Where(item => IsEmpty(item.Input) && item.Part.WhenEmpty == WhenEmpty.Shared).Sum(item => item.Part.Max);
        var others = parts
            .Where(item => !IsEmpty(item.Input) || item.Part.WhenEmpty is WhenEmpty.Zero or WhenEmpty.Full)
            .Sum(item => item.Part.Max);
        return others == 0 ? 1 : (others + shared) / others;
    }

    private static PartScore Of(ScorePart part, ScoreInput? input, decimal factor)
    {
        var max = part.Max * factor;
        if (input?.Points is { } entered)
            return new PartScore(part.Code, Round(entered), max, IsEntered: true, IsEmpty: false);
        if (!IsEmpty(input))
        {
            var points = Math.Min(part.Max, part.Factor * input!.Numerator!.Value / input.Denominator!.Value) * factor;
            return new PartScore(part.Code, Round(points), max, IsEntered: false, IsEmpty: false);
        }

        return part.WhenEmpty switch
        {
            WhenEmpty.Zero => new PartScore(part.Code, 0, max, IsEntered: false, IsEmpty: true),
            WhenEmpty.Full => new PartScore(part.Code, Round(max), max, IsEntered: false, IsEmpty: true),
            _ => new PartScore(part.Code, Points: null, Max: 0, IsEntered: false, IsEmpty: true),
        };
    }

    private static bool IsEmpty(ScoreInput? input) =>
        input is null || (input.Points is null && (input.Numerator is null || input.Denominator is null or 0));

    /// <summary>Bands are read on the card's whole maximum, so that parts which are not assessed lower nobody's band.</summary>
    private static string Band(Scorecard card, ScorecardEdition edition, decimal total, decimal max)
    {
        var whole = edition.Groups.Sum(group => group.Max);
        var comparable = max == 0 || max == whole ? total : Round(total * whole / max);
        return card.Bands.OrderByDescending(band => band.From).FirstOrDefault(band => comparable >= band.From)?.Name ?? "";
    }

    private static decimal Round(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}
