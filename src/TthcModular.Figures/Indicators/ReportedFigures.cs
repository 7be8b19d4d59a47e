using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Indicators;

/// <summary>Observations of some codes and units, read once, and what they make over a span.</summary>
internal sealed class ReportedFigures
{
    private readonly FrozenDictionary<(string Code, int UnitId), ObservationRow[]> observations;

    private ReportedFigures(IEnumerable<ObservationRow> rows) => observations = rows
        .GroupBy(row => (row.MeasureCode, row.UnitId))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    public static async Task<ReportedFigures> ReadAsync(
        DbContext db, string[] codes, int[] unitIds, IReadOnlyList<Span> spans, CancellationToken cancellation)
    {
        if (codes.Length == 0 || unitIds.Length == 0 || spans.Count == 0)
            return new ReportedFigures([]);
        var (first, last) = (spans.Min(span => span.From), spans.Max(span => span.To));
        return new ReportedFigures(await db.Set<ObservationRow>().AsNoTracking()
            .Where(row => EF.Parameter(codes).Contains(row.MeasureCode) && EF.Parameter(unitIds).Contains(row.UnitId) && row.From <= last && row.To >= first)
            .ToListAsync(cancellation));
    }

    /// <summary>The observations that make the figure of a scope over a span.</summary>
    public IEnumerable<ObservationRow> Taken(Measure.Reported measure, IReadOnlyList<ScopePart> parts, Span span) => parts
        .SelectMany(part => part.UnitIds)
        .Distinct()
        .SelectMany(unitId => observations.TryGetValue((measure.Code, unitId), out var rows) ? Of(rows, measure.Over, span) : [])
        .Where(row => Counts(row, parts, span));

    /// <summary>The figure; null when nobody of the scope reported one.</summary>
    public decimal? Sum(Measure.Reported measure, IReadOnlyList<ScopePart> parts, Span span)
    {
        decimal? sum = null;
        foreach (var row in Taken(measure, parts, span))
            sum = (sum ?? 0) + row.Value;
        return sum;
    }

    /// <summary>An observation counts where its unit stands on its last day within the span.</summary>
    private static bool Counts(ObservationRow row, IReadOnlyList<ScopePart> parts, Span span)
    {
        var day = row.To < span.To ? row.To : span.To;
        return parts.FirstOrDefault(part => part.Days.Contains(day))?.UnitIds.Contains(row.UnitId) ?? false;
    }

    private static IEnumerable<ObservationRow> Of(ObservationRow[] rows, ReportedOver over, Span span) => over == ReportedOver.Latest
        ? rows.Where(row => row.From <= span.To && row.To >= span.From).OrderByDescending(row => row.To).ThenByDescending(row => row.From).Take(1)
        : Apart(rows.Where(row => span.From <= row.From && row.To <= span.To));

    /// <summary>The longest observations that do not overlap: a quarter's figure goes before those of its months.</summary>
    private static List<ObservationRow> Apart(IEnumerable<ObservationRow> rows)
    {
        var taken = new List<ObservationRow>();
        foreach (var row in rows.OrderByDescending(row => row.To.DayNumber - row.From.DayNumber).ThenBy(row => row.From))
        {
            if (!taken.Exists(other => row.From <= other.To && other.From <= row.To))
                taken.Add(row);
        }

        return taken;
    }
}
