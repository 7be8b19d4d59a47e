using System.Globalization;
using System.Text.RegularExpressions;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Plans.Annexes.Wording;

/// <summary>One way of naming the end of a span of time, in folded text.</summary>
/// <param name="End">The last day; null when the match names no day that exists.</param>
internal sealed record DeadlineReading(Regex Pattern, ScheduleKind Kind, Func<Match, bool, int, DateOnly?> End);

/// <summary>The ways of naming days, months, quarters and years that plans use, the most exact first.</summary>
internal static partial class DeadlineReadings
{
    public static IReadOnlyList<DeadlineReading> All { get; } =
    [
        new(HalfYear(), ScheduleKind.ByMonth, (match, before, year) => MonthEnd(Year(match, year), HalfEnd(match), before: false)),
        new(Quarter(), ScheduleKind.ByQuarter, (match, before, year) => MonthEnd(Year(match, year), 3 * QuarterNumber(match), before, months: 3)),
        new(Date(), ScheduleKind.ByDate, (match, before, year) => Day(Year(match, year), Number(match, "m"), Number(match, "d"))?.AddDays(before ? -1 : 0)),
        new(Month(), ScheduleKind.ByMonth, (match, before, year) => MonthEnd(Year(match, year), Number(match, "m"), before)),
        new(MonthAndYear(), ScheduleKind.ByMonth, (match, before, year) => MonthEnd(Year(match, year), Number(match, "m"), before)),
        new(YearAlone(), ScheduleKind.ByYear, (match, before, year) => Day(Year(match, year) - (before ? 1 : 0), 12, 31)),
        new(ThisYear(), ScheduleKind.ByYear, (_, _, year) => Day(year, 12, 31)),
    ];

    private static DateOnly? MonthEnd(int year, int month, bool before, int months = 1) =>
        Day(year, month, 1) is { } first ? first.AddMonths(before ? 1 - months : 1).AddDays(-1) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Year(Match match, int otherwise) => match.Groups["y"] is { Success: true } year
        ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) is var number && number < 100 ? 2000 + number : number
        : otherwise;

    private static int HalfEnd(Match match) => match.Groups["last"].Success ? 12 : Number(match, "n");

    private static int QuarterNumber(Match match) => match.Groups["q"].Value switch
    {
        "1" or "i" => 1,
        "2" or "ii" => 2,
        "3" or "iii" => 3,
        _ => 4,
    };

    /// <summary>31/8/2024, ngày 15 tháng 11 năm 2024, 20/12.</summary>
    [GeneratedRegex(@"(?<!thang |quy )\b(?<d>\d{1,2})( thang)? (?<m>\d{1,2})( (nam )?(?<y>\d{4}|\d{2}))?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    /// <summary>6 tháng đầu năm 2024, 6 tháng cuối năm, 9 tháng năm 2024.</summary>
    [GeneratedRegex(@"\b(?<n>[369]) thang (dau |(?<last>cuoi ))?nam( (?<y>\d{4}))?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HalfYear();

    /// <summary>Quý III/2024, quý I năm 2022, Q3/2024, quý 3.</summary>
    [GeneratedRegex(@"\b(quy |q ?)((i{1,3}|iv|[1-4])( va)?( quy)? )*(?<q>i{1,3}|iv|[1-4])\b( (nam )?(?<y>\d{4}))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quarter();

    /// <summary>Tháng 5/2021, tháng 11 năm 2024, T6, tháng 3 - tháng 6/2024.</summary>
    [GeneratedRegex(@"\b(thang |t)(\d{1,2}( den| va)?( thang)? )*(?<m>\d{1,2})\b( (nam )?(?<y>\d{4}))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();

    /// <summary>5/2021.</summary>
    [GeneratedRegex(@"\b(?<m>\d{1,2}) (?<y>\d{4})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthAndYear();

    /// <summary>Năm 2025, giai đoạn 2024 - 2025, 2026 - 2030, đến năm 2025.</summary>
    [GeneratedRegex(@"\b(?<y>20\d{2})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearAlone();

    /// <summary>Cuối năm, trong năm.</summary>
    [GeneratedRegex(@"\b(cuoi|trong|het) nam\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThisYear();
}
