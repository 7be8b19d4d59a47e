using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Tests.Calendars;

internal static class Tiling
{
    /// <summary>The spans follow one another day by day from the first to the last day of the whole.</summary>
    public static bool Tile(this IReadOnlyList<Span> spans, Span whole) =>
        spans[0].From == whole.From
        && spans[^1].To == whole.To
        && spans.All(span => span.Days > 0)
        && spans.Zip(spans.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From);
}
