using TthcModular.Organisation.Results;
using TthcModular.Plans;
using TthcModular.Reports.Writing;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Rendering;

/// <summary>Which spans a report view is made for, and which of them a request means.</summary>
internal static class SpanChoice
{
    private const int LongestSpan = 3660;

    public static IReadOnlyList<ReportSpan> Of(ReportView view, IReadOnlyList<PlanSpan> spans) =>
    [
        .. spans
            .Where(span => string.Equals(span.Calendar, view.Calendar, StringComparison.Ordinal) && span.Span.Key.StartsWith(view.SpanPrefix, StringComparison.Ordinal))
            .Select(span => span.Span),
    ];

    /// <summary>The span asked for, named as the calendar names it; none asked for: the latest that has ended, else the first.</summary>
    public static Result<ChosenSpan> Choose(IReadOnlyList<ReportSpan> offered, Span? wanted, Span period, DateOnly today)
    {
        if (wanted is not { } span)
            return Default(offered, today);
        if (span.From > span.To)
            return Invalid($"Kỳ báo cáo không hợp lệ: {Days.Write(span)}. Ngày đầu phải không sau ngày cuối.");
        if (span.Days > LongestSpan || !span.Touches(period))
            return Invalid($"Kỳ báo cáo {Days.Write(span)} nằm ngoài thời gian của kế hoạch ({Days.Write(period)}). Hãy chọn kỳ trong thời gian đó.");
        var known = offered.FirstOrDefault(candidate => candidate.Days == span);
        return new ChosenSpan(span, known?.Name ?? Phrases.Capital(Days.Write(span)));
    }

    private static Result<ChosenSpan> Default(IReadOnlyList<ReportSpan> offered, DateOnly today)
    {
        var span = offered.Where(candidate => candidate.Days.To < today).MaxBy(candidate => candidate.Days.To) ?? offered.MinBy(candidate => candidate.Days.To);
        return span is null
            ? Invalid("Mẫu báo cáo này không có kỳ nào trong thời gian của kế hoạch. Hãy chọn từ ngày, đến ngày.")
            : new ChosenSpan(span.Days, span.Name);
    }

    private static Refusal Invalid(string message) => new("span-invalid", message);
}

/// <summary>A span with its name.</summary>
internal sealed record ChosenSpan(Span Days, string Name);
