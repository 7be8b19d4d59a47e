using System.Text.RegularExpressions;
using TthcModular.Reports.Writing;

namespace TthcModular.Reports.Sheets;

/// <summary>A figure of a document read back: '41,2 %' is 41.2, shown with ' %' after it.</summary>
internal sealed partial record CellNumber(decimal Value, string Format)
{
    public static CellNumber? Read(string text)
    {
        var match = Figure().Match(text);
        if (!match.Success || !Numbers.TryRead(match.Groups["number"].Value, out var value))
            return null;
        var decimals = value.Scale switch { 0 => "#,##0", 1 => "#,##0.0", _ => "#,##0.00" };
        var unit = match.Groups["unit"].Value;
        return new CellNumber(value, unit.Length == 0 ? decimals : $"{decimals}\" {unit}\"");
    }

    [GeneratedRegex("""^(?<number>-?\d[\d.]*(,\d+)?)(\s(?<unit>[^"\d]{1,16}))?$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
