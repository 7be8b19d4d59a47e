namespace TthcModular.Figures.Scorecards;

/// <summary>What is known about one part of a scorecard, or about a whole group where its points are entered.</summary>
/// <param name="Part">Code of the part, or of the group.</param>
/// <param name="Numerator">Numerator of the part's ratio.</param>
/// <param name="Denominator">Its denominator.</param>
/// <param name="Points">Points entered or published instead of a ratio.</param>
public sealed record ScoreInput(string Part, decimal? Numerator, decimal? Denominator, decimal? Points);

/// <summary>A scored card.</summary>
/// <param name="Groups">Groups in the card's order.</param>
/// <param name="Total">Sum of the groups' points.</param>
/// <param name="Max">Most points that could be had; less than the card's maximum where parts are not assessed.</param>
/// <param name="Band">Name of the band; empty when the card has none.</param>
/// <param name="Comparable">The total on the card's whole maximum: what bands and ranks are read from.</param>
public sealed record Score(IReadOnlyList<GroupScore> Groups, decimal Total, decimal Max, string Band, decimal Comparable);

/// <summary>A scored group.</summary>
/// <param name="Code">Code of the group.</param>
/// <param name="Points">The points that count: those entered where there are any, else those computed.</param>
/// <param name="Max">Most points, without parts that are not assessed.</param>
/// <param name="Computed">Sum of the parts.</param>
/// <param name="Entered">Points entered for the group as a whole; null: none.</param>
/// <param name="Parts">Its parts in order.</param>
public sealed record GroupScore(string Code, decimal Points, decimal Max, decimal Computed, decimal? Entered, IReadOnlyList<PartScore> Parts)
{
    /// <summary>Whether anything is known of its parts; if not, <see cref="Computed"/> says nothing.</summary>
    public bool IsComputed { get; init; }

    /// <summary>How far the entered points are from the computed ones; null: there is only one of them.</summary>
    public decimal? Gap => IsComputed ? Entered - Computed : null;
}

/// <summary>A scored part.</summary>
/// <param name="Code">Code of the part.</param>
/// <param name="Points">Points, rounded to 2 decimals; null: not assessed, or its points went to the others.</param>
/// <param name="Max">Most points, with what came from parts that share theirs out; 0 where <paramref name="Points"/> is null.</param>
/// <param name="IsEntered">Whether the points were entered.</param>
/// <param name="IsEmpty">Whether nothing occurred.</param>
public sealed record PartScore(string Code, decimal? Points, decimal Max, bool IsEntered, bool IsEmpty);
