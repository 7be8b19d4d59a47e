using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Editions;

/// <summary>
/// Which stored edition is in force from which day on. An edition that arrives later does not reach spans that ended
/// before it arrived, whatever day it says it holds from; one that the pack stops bringing keeps the spans that ended
/// until then.
/// </summary>
internal static class EditionTimeline
{
    /// <summary>The indicator with one edition a stretch of days; the stored ones are all of one code, and at least one.</summary>
    public static Indicator Of(Indicator? fromPack, IReadOnlyList<StoredEdition> stored)
    {
        var latest = stored.MaxBy(edition => edition.Row.FirstSeenAt)!.Alone;
        var shown = fromPack ?? latest;
        var fresh = shown.Breakdowns;
        var editions = Stretches(stored).Select(stretch => stretch.Edition with
        {
            ValidFrom = stretch.From,
            Breakdowns = [.. stretch.Edition.Breakdowns!, .. fresh.ExceptBy(stretch.Edition.Breakdowns!.Select(old => old.Key), own => own.Key, StringComparer.Ordinal)],
        });
        return shown with { Editions = [.. editions], Unit = UnitOf(fromPack, stored) ?? latest.Unit };
    }

    /// <summary>Whether two definitions of an edition give the same figures. A breakdown that is new changes none.</summary>
    public static bool AreSame(Indicator stored, Indicator brought, IndicatorEdition edition)
    {
        var known = stored.Editions[0];
        return known.ValidFrom == edition.ValidFrom
            && stored.Unit.Scale == brought.Unit.Scale
            && known.Numerator.Content == edition.Numerator.Content
            && known.Denominator?.Content == edition.Denominator?.Content
            && stored.Breakdowns.All(old => brought.Breakdowns.FirstOrDefault(own => own.Key == old.Key) is not { } own
                || (own.Units == old.Units && own.Records.ToString() == old.Records.ToString()));
    }

    private static IEnumerable<(DateOnly From, IndicatorEdition Edition)> Stretches(IReadOnlyList<StoredEdition> stored)
    {
        var first = stored.Min(edition => edition.Row.FirstSeenAt);
        var days = stored
            .SelectMany(edition => new DateOnly?[] { edition.Row.ValidFrom, SeenOn(edition), edition.Row.RetiredOn })
            .OfType<DateOnly>()
            .Distinct()
            .Order();
        StoredEdition? before = null;
        foreach (var day in days)
        {
            var now = On(day);
            if (now is null || now == before)
                continue;
            yield return (before is null && now.Row.ValidFrom <= day ? now.Row.ValidFrom : day, now.Alone.Editions[0]);
            before = now;
        }

        StoredEdition? On(DateOnly day)
        {
            var known = stored
                .Where(edition => edition.Row.ValidFrom <= day && (edition.Row.FirstSeenAt == first || SeenOn(edition) <= day))
                .OrderByDescending(edition => edition.Row.ValidFrom)
                .ThenByDescending(edition => edition.Row.FirstSeenAt)
                .ToList();
            return known.Find(edition => edition.Row.RetiredOn is not { } retired || day < retired) ?? known.FirstOrDefault();
        }
    }

    private static DateOnly SeenOn(StoredEdition edition) => VietnamTime.DayOf(edition.Row.FirstSeenAt);

    /// <summary>A unit whose scale a pack changes without naming a new edition stays as it was.</summary>
    private static IndicatorUnit? UnitOf(Indicator? fromPack, IReadOnlyList<StoredEdition> stored) =>
        fromPack is null || stored.Any(edition => edition.Alone.Unit.Scale == fromPack.Unit.Scale) ? fromPack?.Unit : null;
}

/// <summary>A stored edition, read.</summary>
internal sealed record StoredEdition(IndicatorEditionRow Row, Indicator Alone);
