using System.Globalization;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Sdk.Calendars;

/// <summary>Civil months, quarters, half-years or years. Due by default a number of days after the span's end.</summary>
/// <param name="Key">Key in kebab-case.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Months">Length of a span: 1, 3, 6 or 12 months.</param>
public sealed record CivilCalendar(string Key, string Name, int Months) : PlanCalendar(Key, Name)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>Days after the span's last day by which the report is due.</summary>
    public int DueAfterDays { get; init; }

    /// <summary>A fixed day of the span's last year by which the report is due, instead of <see cref="DueAfterDays"/>.</summary>
    public (int Month, int Day)? DueOn { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays)
    {
        var spans = new List<ReportSpan>();
        var start = new DateOnly(period.From.Year, ((period.From.Month - 1) / Months * Months) + 1, 1);
        for (; start <= period.To; start = start.AddMonths(Months))
        {
            var days = new Span(start, start.AddMonths(Months).AddDays(-1));
            spans.Add(new ReportSpan(KeyOf(start), NameOf(start), days, Due(days)));
        }

        return spans;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays, Func<DateOnly, SettingValues> settingsOn)
    {
        ArgumentNullException.ThrowIfNull(settingsOn);
        var spans = Spans(period, workingDays);
        return DueOn is not null ? spans : [.. spans.Select(span => settingsOn(span.Days.To).Whole(StandardSettings.ReportDueAfterDaysKey) is { } days
            ? span with { Due = span.Days.To.AddDays(days) }
            : span)];
    }

    private DateOnly Due(Span days) => DueOn is { } fixedDay
        ? new DateOnly(days.To.Year, fixedDay.Month, fixedDay.Day)
        : days.To.AddDays(DueAfterDays);

    private string KeyOf(DateOnly start) => Months switch
    {
        1 => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        3 => $"{start.Year}-Q{((start.Month - 1) / 3) + 1}",
        6 => $"{start.Year}-H{((start.Month - 1) / 6) + 1}",
        _ => start.Year.ToString(CultureInfo.InvariantCulture),
    };

    private string NameOf(DateOnly start) => Months switch
    {
        1 => $"Tháng {start.Month}/{start.Year}",
        3 => $"Quý {Roman[(start.Month - 1) / 3]} năm {start.Year}",
        6 => start.Month == 1 ? $"6 tháng đầu năm {start.Year}" : $"6 tháng cuối năm {start.Year}",
        _ => $"Năm {start.Year}",
    };
}
