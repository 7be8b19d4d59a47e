using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>Points lost by a part, or by a group that was entered as a whole.</summary>
/// <param name="Group">The group.</param>
/// <param name="Part">The part; null: the whole group.</param>
/// <param name="Points">Points had.</param>
/// <param name="Max">Most points.</param>
/// <param name="Why">What decided the points.</param>
public sealed record ScoreLoss(ScoreGroup Group, ScorePart? Part, decimal Points, decimal Max, LossReason Why)
{
    public string Code => Part?.Code ?? Group.Code;

    public string Name => Part?.Name ?? Group.Name;

    public decimal Lost => Max - Points;

    /// <summary>What the score lost, one line a part that counts, in the card's order; the lines add to maximum less total.</summary>
    public static IReadOnlyList<ScoreLoss> Of(ScorecardEdition edition, Score score)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(score);
        return [.. edition.Groups.Zip(score.Groups).SelectMany(pair => Of(pair.First, pair.Second))];
    }

    private static IEnumerable<ScoreLoss> Of(ScoreGroup group, GroupScore score) => score.Entered is { } entered
        ? [new ScoreLoss(group, Part: null, entered, score.Max, LossReason.Entered)]
        : group.Parts.Zip(score.Parts)
            .Where(pair => pair.Second.Points is not null)
            .Select(pair => new ScoreLoss(group, pair.First, pair.Second.Points!.Value, pair.Second.Max, ReasonOf(pair.Second)));

    private static LossReason ReasonOf(PartScore part) => part switch
    {
        { IsEntered: true } => LossReason.Entered,
        { IsEmpty: true } => LossReason.Empty,
        _ => LossReason.Ratio,
    };
}

/// <summary>What decided a part's points.</summary>
public enum LossReason
{
    /// <summary>Its ratio.</summary>
    Ratio,

    /// <summary>The points were entered.</summary>
    Entered,

    /// <summary>Nothing occurred, or nothing is known.</summary>
    Empty,
}
