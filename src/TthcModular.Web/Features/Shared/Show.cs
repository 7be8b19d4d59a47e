using System.Globalization;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Features.Shared;

/// <summary>Numbers, days and times as Vietnamese officials write them, whatever the thread's culture.</summary>
public static class Show
{
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>1.234,5; at most two decimals, rounded half away from zero; a dash for nothing.</summary>
    public static string Number(decimal? value) => value is { } known
        ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", Vietnamese)
        : "–";

    public static string Number(long value) => value.ToString("#,##0", Vietnamese);

    /// <summary>A value with its unit: '41,2 %', '35 phút'; a dash for nothing.</summary>
    public static string Value(decimal? value, string unit) => value is null ? "–" : $"{Number(value)}\u00a0{unit}".TrimEnd('\u00a0');

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", Vietnamese);

    public static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>'Thứ Sáu, 15/11/2024'.</summary>
    public static string Weekday(DateOnly day)
    {
        var name = day.DayOfWeek switch
        {
            DayOfWeek.Monday => "Thứ Hai",
            DayOfWeek.Tuesday => "Thứ Ba",
            DayOfWeek.Wednesday => "Thứ Tư",
            DayOfWeek.Thursday => "Thứ Năm",
            DayOfWeek.Friday => "Thứ Sáu",
            DayOfWeek.Saturday => "Thứ Bảy",
            _ => "Chủ nhật",
        };
        return $"{name}, {Day(day)}";
    }

    public static string Month(DateOnly day) => day.ToString("MM/yyyy", Vietnamese);

    public static string Span(Span span) => $"{Day(span.From)} – {Day(span.To)}";

    /// <summary>'08:30 ngày 15/11/2024', in Vietnam.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToOffset(VietnamTime.Offset).ToString("HH:mm 'ngày' dd/MM/yyyy", Vietnamese);

    public static string IsoMoment(DateTimeOffset moment) => moment.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>How far a due day is: 'còn 3 ngày', 'hôm nay', 'quá 5 ngày'.</summary>
    public static string Distance(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "hạn hôm nay",
        1 => "hạn ngày mai",
        > 1 and var left => $"còn {Number(left)} ngày",
        var over => $"quá {Number(-over)} ngày",
    };

    /// <summary>A number as an SVG attribute or machine-readable value.</summary>
    public static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
