using TthcModular.Figures.Formulas;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Content;

internal static class IndicatorLines
{
    /// <param name="remark">What the unit reported besides.</param>
    public static IndicatorLine Of(PlanIndicator indicator, Span span, string remark = "")
    {
        var edition = EditionOf(indicator, span);
        return new IndicatorLine
        {
            Number = indicator.Number,
            Code = indicator.Code,
            Name = indicator.Name,
            Breakdown = BreakdownOf(indicator),
            Unit = indicator.Unit,
            Baseline = indicator.Baseline,
            Target = indicator.Target,
            Milestone = indicator.Milestone,
            Numerator = indicator.Figure?.Numerator,
            Denominator = indicator.Figure?.Denominator,
            Value = indicator.Figure?.Value,
            Status = Words.Of(indicator.Status),
            Formula = indicator.Request is { } request ? FormulaText.Of(request, span).Sentence : "",
            Source = edition is null ? "" : $"{edition.LegalSource} (phiên bản {edition.Key})",
            Remark = remark,
        };
    }

    /// <summary>The breakdown as the plan words it; where it only gives the key, as the pack names it.</summary>
    private static string BreakdownOf(PlanIndicator indicator)
    {
        var text = indicator.BreakdownText ?? "";
        var known = indicator.Request?.Indicator.Breakdowns.FirstOrDefault(breakdown => string.Equals(breakdown.Key, text, StringComparison.OrdinalIgnoreCase));
        return known?.Name ?? text;
    }

    /// <summary>The edition the figure was computed under, else the one in force at the span's end.</summary>
    private static IndicatorEdition? EditionOf(PlanIndicator indicator, Span span)
    {
        var definition = indicator.Request?.Indicator;
        return definition?.Editions.FirstOrDefault(edition => string.Equals(edition.Key, indicator.Figure?.Edition, StringComparison.Ordinal))
            ?? definition?.EditionOn(span.To);
    }
}
