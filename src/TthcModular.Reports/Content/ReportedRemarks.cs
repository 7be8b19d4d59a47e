using TthcModular.Figures.Gaps;
using TthcModular.Plans;
using TthcModular.Reports.Writing;

namespace TthcModular.Reports.Content;

/// <summary>Says, by indicator, where what the unit itself reported differs from what was computed, and how it explains that.</summary>
internal sealed class ReportedRemarks(IReportedGaps gaps)
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(ReportSubject subject, IReadOnlyList<PlanIndicator> indicators, CancellationToken cancellation)
    {
        var known = indicators.Select(indicator => indicator.Request?.Indicator).OfType<Sdk.Indicators.Indicator>().ToList();
        if (known.Count == 0)
            return new Dictionary<string, string>(StringComparer.Ordinal);
        var found = await gaps.FindAsync(new GapQuery(known, [subject.Unit.Id], subject.Span), subject.Scope, cancellation);
        return found.Where(gap => gap.IsGap)
            .GroupBy(gap => gap.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(Sentence)), StringComparer.Ordinal);
    }

    private static string Sentence(ReportedGap gap) =>
        $"Đơn vị báo cáo {Days.Write(gap.Span)}: {Parts(gap.Numerator, gap.Denominator)}; tính từ hồ sơ: {Parts(gap.Computed.Numerator, gap.Computed.Denominator)}. "
        + (gap.IsExplained ? $"Giải trình: {gap.Explanations[0].Text}" : "Chưa giải trình.");

    private static string Parts(decimal? top, decimal? bottom) => $"{Part(top)}/{Part(bottom)}";

    private static string Part(decimal? value) => value is null ? "–" : Numbers.Write(value);
}
