using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Sums;

/// <summary>Keeps the daily sums of all measures complete.</summary>
public interface IMeasureSums
{
    /// <summary>
    /// Computes the sums of measures that the packs in force bring and that are not complete yet, and records indicator
    /// editions seen for the first time. Quick when there is nothing to do.
    /// </summary>
    Task EnsureAsync(CancellationToken cancellation);

    /// <summary>Those of the indicators whose sums would have to be computed from the records first.</summary>
    Task<IReadOnlyList<Indicator>> PendingAsync(IReadOnlyList<Indicator> indicators, CancellationToken cancellation);
}
