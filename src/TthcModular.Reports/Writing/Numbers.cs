using System.Globalization;

namespace TthcModular.Reports.Writing;

/// <summary>Numbers as Vietnamese documents write them: 1.234,5.</summary>
internal static class Numbers
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <summary>At most 2 decimals, rounded half away from zero; empty for no value.</summary>
    public static string Write(decimal? value) => value is { } known ? Round(known).ToString("#,##0.##", Vietnamese) : "";

    public static string WriteInteger(decimal? value) =>
        value is { } known ? decimal.Round(known, 0, MidpointRounding.AwayFromZero).ToString("#,##0", Vietnamese) : "";

    public static decimal Round(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>Reads what <see cref="Write"/> wrote, without a unit.</summary>
    public static bool TryRead(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Vietnamese, out value);
}
