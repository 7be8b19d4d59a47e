using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Sums;

/// <summary>A span over which the roll-up is checked, in one reading of the tree.</summary>
/// <param name="Tops">Stretches of its days, each with everything that stands under the units on top.</param>
/// <param name="Last">What stands under the units on top on its last day.</param>
internal sealed record RollUpSample(Span Span, TreeMode Mode, IReadOnlyList<ScopePart> Tops, IReadOnlyList<int> Last)
{
    /// <summary>How many years and changes of the tree are looked at, the latest ones.</summary>
    private const int MostOfAKind = 6;

    /// <summary>
    /// All days, the latest years, and the month around each of the latest changes of the tree, where a figure is lost most
    /// easily; each as it was and on today's map.
    /// </summary>
    public static IReadOnlyList<RollUpSample> Of(OrganisationTree tree, Span all, DateOnly today)
    {
        DateOnly[] changes =
        [
            .. tree.Units
                .SelectMany(unit => new[] { unit.OpenedOn, unit.ClosedOn < DateOnly.MaxValue ? unit.ClosedOn?.AddDays(1) : null })
                .OfType<DateOnly>()
                .Where(day => day > all.From && day <= all.To)
                .Distinct()
                .Order(),
        ];
        var years = Enumerable.Range(all.From.Year, all.To.Year - all.From.Year + 1).TakeLast(MostOfAKind)
            .Select(year => new Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));
        var around = changes.TakeLast(MostOfAKind).Select(day => new Span(day.AddDays(-15), day.AddDays(14)));
        return [.. years.Concat(around).Prepend(all).Distinct().SelectMany(span => Both(tree, span, changes, today))];
    }

    private static IEnumerable<RollUpSample> Both(OrganisationTree tree, Span span, DateOnly[] changes, DateOnly today)
    {
        var parts = new List<ScopePart>();
        var from = span.From;
        foreach (var next in changes.Where(day => day > span.From && day <= span.To).Append(span.To.AddDays(1)))
        {
            parts.AddRange(OnTop(tree, new Span(from, next.AddDays(-1)), TreeMode.Then, from, today));
            from = next;
        }

        var last = OnTop(tree, new Span(span.To, span.To), TreeMode.Then, span.To, today);
        yield return new RollUpSample(span, TreeMode.Then, parts, [.. last.SelectMany(part => part.UnitIds)]);
        IReadOnlyList<ScopePart> now = [.. OnTop(tree, span, TreeMode.Now, today, today)];
        yield return new RollUpSample(span, TreeMode.Now, now, [.. now.SelectMany(part => part.UnitIds)]);
    }

    /// <summary>The scopes of the units on top; a unit that stands under two of them is there twice, and found so.</summary>
    private static IEnumerable<ScopePart> OnTop(OrganisationTree tree, Span span, TreeMode mode, DateOnly day, DateOnly today) =>
        tree.RootsOn(day).SelectMany(root => tree.Scope(root, span, mode, today));
}
