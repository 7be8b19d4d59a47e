using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation.Units;

/// <summary>The maps of all days: one for each stretch of days on which nothing changes, made when first asked for.</summary>
internal sealed class DayMaps
{
    private readonly IReadOnlyList<DateOnly> changes;
    private readonly Lazy<DayMap>[] maps;

    public DayMaps(UnitHistory history)
    {
        changes = history.Changes;
        maps = [.. changes.Prepend(DateOnly.MinValue).Select(day => new Lazy<DayMap>(() => new DayMap(history, day)))];
    }

    /// <summary>The map of every stretch, all of them made.</summary>
    public IEnumerable<DayMap> All => maps.Select(map => map.Value);

    public DayMap On(DateOnly day)
    {
        var (low, high) = (0, changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle] <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return maps[low].Value;
    }

    /// <summary>A span cut where the map changes.</summary>
    public IEnumerable<Span> Stretches(Span span)
    {
        var from = span.From;
        foreach (var change in changes.Where(day => day > span.From && day <= span.To))
        {
            yield return new Span(from, change.AddDays(-1));
            from = change;
        }

        yield return span with { From = from };
    }
}
