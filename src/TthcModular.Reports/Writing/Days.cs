using System.Globalization;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Reports.Writing;

/// <summary>Days as Vietnamese documents write them.</summary>
internal static class Days
{
    public static DateOnly? Of(object? value) => value switch
    {
        DateOnly day => day,
        DateTimeOffset moment => VietnamTime.DayOf(moment),
        _ => null,
    };

    /// <summary>'09/05/2024'.</summary>
    public static string WriteShort(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>'ngày 09 tháng 5 năm 2024': a leading 0 for days below 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP).</summary>
    public static string WriteLong(DateOnly? day) => day is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"ngày {known.Day:00} tháng {(known.Month < 3 ? $"0{known.Month}" : known.Month.ToString(CultureInfo.InvariantCulture))} năm {known.Year}")
        : "";

    /// <summary>'08 giờ 30 phút ngày 10/05/2024'.</summary>
    public static string WriteMoment(DateTimeOffset moment)
    {
        var local = moment.ToOffset(VietnamTime.Offset);
        return $"{local.ToString("HH' giờ 'mm' phút'", CultureInfo.InvariantCulture)} ngày {WriteShort(VietnamTime.DayOf(moment))}";
    }

    /// <summary>'từ ngày 22/03/2024 đến ngày 10/05/2024'.</summary>
    public static string Write(Span span) => $"từ ngày {WriteShort(span.From)} đến ngày {WriteShort(span.To)}";
}
