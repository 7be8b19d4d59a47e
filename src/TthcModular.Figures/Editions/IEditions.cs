using TthcModular.Sdk;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Editions;

/// <summary>
/// Definitions as they are in force here: what packs bring, held against what was written down when it was first used. A
/// pack can add editions; it cannot change one, nor take one away from the spans that were computed under it.
/// </summary>
public interface IEditions
{
    /// <summary>
    /// The indicators of a plan type, each with the edition in force from each day on. Indicators that the pack no longer
    /// brings follow at the end.
    /// </summary>
    Task<IReadOnlyList<Indicator>> IndicatorsAsync(PlanType type, CancellationToken cancellation);

    /// <summary>Every edition of an indicator that was ever used here, the earliest first.</summary>
    Task<IReadOnlyList<KnownEdition>> OfAsync(string planType, string code, CancellationToken cancellation);

    /// <summary>The scorecards of a plan type with the rules of each edition as they were first brought.</summary>
    Task<IReadOnlyList<Scorecard>> ScorecardsAsync(PlanType type, CancellationToken cancellation);

    /// <summary>Where a pack in force brings other content under the name of an edition already used; Vietnamese sentences.</summary>
    Task<IReadOnlyList<string>> ContradictionsAsync(CancellationToken cancellation);
}

/// <summary>An edition with its history here.</summary>
/// <param name="Alone">The indicator with this edition only, for figures under it whatever the span.</param>
/// <param name="FirstSeenAt">When a pack first brought it.</param>
/// <param name="RetiredOn">The day the pack stopped bringing it; null: it brings it.</param>
/// <param name="IsContradicted">The pack in force brings other content under this name, which is not used.</param>
public sealed record KnownEdition(Indicator Alone, DateTimeOffset FirstSeenAt, DateOnly? RetiredOn, bool IsContradicted)
{
    public IndicatorEdition Edition => Alone.Editions[0];
}
