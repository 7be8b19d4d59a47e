using System.Collections.Concurrent;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Sums;

/// <summary>
/// The measures that this process can evaluate: those of the packs in force, and those it was asked for besides.
/// </summary>
internal sealed class MeasureDefinitions(IPackCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, Measure> asked = new(StringComparer.Ordinal);
    private (PackCatalogue Catalogue, IReadOnlyDictionary<string, Measure> Measures)? current;

    /// <summary>Every measure kept as daily sums that an indicator needs, with all its breakdowns.</summary>
    public static IEnumerable<Measure> Of(Indicator indicator) => indicator.Editions
        .SelectMany(edition => new[] { edition.Numerator, edition.Denominator })
        .OfType<Measure>()
        .SelectMany(measure => indicator.Breakdowns.Select(breakdown => measure.Where(breakdown.Records)).Prepend(measure))
        .Select(Summed)
        .OfType<Measure>();

    /// <summary>The measure that is kept as daily sums for another one; null when none is.</summary>
    public static Measure? Summed(Measure measure) => measure switch
    {
        Measure.Count or Measure.Stock => measure,
        Measure.UnitsOf { WithAny: { } count } => count,
        _ => null,
    };

    public static RecordKind KindOf(Measure measure) => measure switch
    {
        Measure.Count count => count.Records,
        Measure.Stock stock => stock.Records,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
    };

    /// <summary>Whether a stored measure, known only by its content, counts records of a kind.</summary>
    public static bool Counts(string content, RecordKind kind) =>
        content.StartsWith($"count {kind} ", StringComparison.Ordinal) || content.StartsWith($"stock {kind} ", StringComparison.Ordinal);

    /// <summary>Makes measures known that no pack in force brings.</summary>
    public void Ask(IEnumerable<Measure> measures)
    {
        foreach (var measure in measures)
            asked.TryAdd(measure.Key, measure);
    }

    /// <summary>All known measures by key.</summary>
    public IReadOnlyDictionary<string, Measure> Known()
    {
        var known = new Dictionary<string, Measure>(OfPacks(), StringComparer.Ordinal);
        foreach (var (key, measure) in asked)
            known.TryAdd(key, measure);
        return known;
    }

    private IReadOnlyDictionary<string, Measure> OfPacks()
    {
        var inForce = catalogue.Current;
        if (current is not { } cached || cached.Catalogue != inForce)
        {
            var measures = new Dictionary<string, Measure>(StringComparer.Ordinal);
            foreach (var measure in inForce.PlanTypes.SelectMany(type => type.Type.Indicators).SelectMany(Of))
                measures.TryAdd(measure.Key, measure);
            cached = (inForce, measures);
            current = cached;
        }

        return cached.Measures;
    }
}
