using TthcModular.Figures.Sums;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Indicators;

/// <summary>An indicator as asked for: the edition in force at a span's end, restricted by the breakdown.</summary>
internal sealed record Wanted(IndicatorRequest Request, Span Span, IndicatorEdition Edition, Measure Numerator, Measure? Denominator, UnitGroups Units)
{
    public static Wanted Of(IndicatorRequest request, Span span)
    {
        var edition = request.Indicator.EditionOn(span.To);
        if (request.Breakdown is not { } key)
            return new Wanted(request, span, edition, edition.Numerator, edition.Denominator, UnitGroups.Any);
        var breakdown = (edition.Breakdowns ?? request.Indicator.Breakdowns).FirstOrDefault(candidate => candidate.Key == key)
            ?? throw new DefinitionException($"Chỉ tiêu '{request.Indicator.Code}' không có phân tổ '{key}'.");
        return new Wanted(
            request, span, edition, edition.Numerator.Where(breakdown.Records), edition.Denominator?.Where(breakdown.Records), breakdown.Units);
    }

    /// <summary>Numerator and denominator.</summary>
    public IEnumerable<Measure> Measures => Denominator is null ? [Numerator] : [Numerator, Denominator];

    /// <summary>Measures kept as daily sums that it needs.</summary>
    public IEnumerable<Measure> Summed => Measures.Select(MeasureDefinitions.Summed).OfType<Measure>();
}
