using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Sdk.Calendars;

/// <summary>
/// Spans of the Office of the Government (Thông tư 01/2020/TT-VPCP): quarters from the 15th of the month before the
/// quarter to the 14th of its last month, years from 15 December to 14 December.
/// </summary>
/// <param name="Key">Key in kebab-case.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Yearly">Years instead of quarters.</param>
public sealed record VpcpCalendar(string Key, string Name, bool Yearly) : PlanCalendar(Key, Name)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>Day of the span's last month by which the report has to be received.</summary>
    public int DueDay { get; init; } = 17;

    /// <summary>The quarter 1 to 4 of a year.</summary>
    /// <param name="year">Civil year of the quarter.</param>
    /// <param name="quarter">1 to 4.</param>
    public static Span Quarter(int year, int quarter)
    {
        var lastMonth = new DateOnly(year, quarter * 3, 1);
        return new Span(lastMonth.AddMonths(-3).AddDays(14), lastMonth.AddDays(13));
    }

    /// <summary>The year of the Office of the Government.</summary>
    /// <param name="year">Civil year in which it ends.</param>
    public static Span Year(int year) => new(new DateOnly(year - 1, 12, 15), new DateOnly(year, 12, 14));

    /// <inheritdoc/>
    public override IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays)
    {
        var years = Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1);
        var spans = Yearly
            ? years.Select(year => Report($"vpcp-{year}", $"Năm {year} (15/12 - 14/12)", Year(year)))
            : years.SelectMany(year => Enumerable.Range(1, 4).Select(quarter =>
                Report($"vpcp-{year}-Q{quarter}", $"Quý {Roman[quarter - 1]} năm {year} (kỳ VPCP)", Quarter(year, quarter))));
        return [.. spans.Where(span => span.Days.Touches(period))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays, Func<DateOnly, SettingValues> settingsOn)
    {
        ArgumentNullException.ThrowIfNull(settingsOn);
        return [.. Spans(period, workingDays).Select(span => settingsOn(span.Days.To).Whole(StandardSettings.VpcpDueDayKey) is { } day
            ? span with { Due = new DateOnly(span.Days.To.Year, span.Days.To.Month, day) }
            : span)];
    }

    private ReportSpan Report(string key, string name, Span days) =>
        new(key, name, days, new DateOnly(days.To.Year, days.To.Month, DueDay));
}
