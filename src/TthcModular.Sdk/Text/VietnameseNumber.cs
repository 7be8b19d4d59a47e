using System.Globalization;

namespace TthcModular.Sdk.Text;

/// <summary>Writes numbers as Vietnamese documents do, independent of the machine's culture data.</summary>
public static class VietnameseNumber
{
    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    /// <summary>At most two decimals, rounded half away from zero: 1234.505 becomes '1.234,51', 30 becomes '30'.</summary>
    /// <param name="number">The number.</param>
    public static string Text(decimal number) =>
        Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", Format);
}
