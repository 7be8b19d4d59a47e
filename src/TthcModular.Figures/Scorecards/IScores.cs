using TthcModular.Figures.Forms;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>Scores units from records, observations and what was entered.</summary>
public interface IScores
{
    /// <summary>
    /// One scored card for every unit and edition asked for, units in the order asked; the number of queries does not depend on
    /// how many there are. Units outside the scope are left out.
    /// </summary>
    Task<IReadOnlyList<ScoredUnit>> ScoreAsync(ScoreQuery query, UnitScope scope, CancellationToken cancellation);

    /// <summary>
    /// Units ranked by their score under the first edition asked for. Ranks are those among all units of the query; those
    /// outside the scope are then left out.
    /// </summary>
    Task<Ranking> RankAsync(ScoreQuery query, decimal minDenominator, UnitScope scope, CancellationToken cancellation);
}

/// <summary>What to score.</summary>
/// <param name="Indicators">The plan type's indicators, which parts name by code.</param>
public sealed record ScoreQuery(
    Scorecard Card, IReadOnlyList<ScorecardEdition> Editions, IReadOnlyList<Indicator> Indicators, IReadOnlyList<int> UnitIds, Span Span)
{
    public TreeMode Tree { get; init; } = TreeMode.Then;

    /// <summary>The plan whose assignments are counted, for indicators made of tasks.</summary>
    public int? PlanId { get; init; }

    /// <summary>How form II.06a is read where a part takes its columns.</summary>
    public SettlementRules Settlement { get; init; } = new SettlementRules();
}

/// <summary>A unit's card under an edition, with where each input came from.</summary>
public sealed record ScoredUnit(Unit Unit, ScorecardEdition Edition, Score Score, IReadOnlyList<PartInput> Inputs)
{
    public PartInput InputOf(string code) => Inputs.First(input => input.Code == code);

    /// <summary>The inputs that the score was made of.</summary>
    public IReadOnlyList<ScoreInput> Used => [.. Inputs.Select(input => input.Used).OfType<ScoreInput>()];
}

/// <summary>What is known of a part or group, and which of it was used.</summary>
/// <param name="Code">Code of the part or group.</param>
/// <param name="Used">What the score was made of; null: nothing is known.</param>
/// <param name="Source">Where that came from.</param>
/// <param name="Computed">The ratio computed from records or observations, used or not.</param>
/// <param name="Entry">The latest entry.</param>
public sealed record PartInput(string Code, ScoreInput? Used, InputSource Source, ScoreInput? Computed, ScoreEntry? Entry);

/// <summary>Where an input came from.</summary>
public enum InputSource
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>Records or observations.</summary>
    Computed,

    /// <summary>Entered or imported.</summary>
    Entered,

    /// <summary>The denominator is another part's; the numerator was not entered and counts as 0.</summary>
    NumeratorMissing,

    /// <summary>The points of the unit's province.</summary>
    OfProvince,
}

/// <summary>Ranked units.</summary>
/// <param name="Units">Those in scope, in the order of their ranks.</param>
/// <param name="RankedCount">How many units have a rank, in scope or not.</param>
/// <param name="Count">How many units there are.</param>
public sealed record Ranking(IReadOnlyList<Ranked<ScoredUnit>> Units, int RankedCount, int Count);
