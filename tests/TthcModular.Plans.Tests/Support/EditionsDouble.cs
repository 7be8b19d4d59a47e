using TthcModular.Figures.Editions;
using TthcModular.Sdk;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Plans.Tests.Support;

/// <summary>Whatever a plan type brings is in force.</summary>
internal sealed class EditionsDouble : IEditions
{
    public Task<IReadOnlyList<Indicator>> IndicatorsAsync(PlanType type, CancellationToken cancellation) => Task.FromResult(type.Indicators);

    public Task<IReadOnlyList<KnownEdition>> OfAsync(string planType, string code, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<KnownEdition>>([]);

    public Task<IReadOnlyList<Scorecard>> ScorecardsAsync(PlanType type, CancellationToken cancellation) => Task.FromResult(type.Scorecards);

    public Task<IReadOnlyList<string>> ContradictionsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);
}
