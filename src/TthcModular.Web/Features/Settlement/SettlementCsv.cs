using System.Globalization;
using System.Text;
using TthcModular.Figures.Forms;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Web.Features.Settlement;

/// <summary>The form as a table for spreadsheets.</summary>
internal static class SettlementCsv
{
    public static string Of(SettlementForm form)
    {
        var columns = Enum.GetValues<SettlementColumn>();
        var text = new StringBuilder("Lĩnh vực");
        foreach (var column in columns)
            text.Append(CultureInfo.InvariantCulture, $",{Cell($"({(int)column}) {SettlementWords.Of(column)}")}");
        text.Append("\r\n");
        foreach (var line in form.Lines)
        {
            text.Append(Cell(line.Line.Field));
            foreach (var column in columns)
                text.Append(CultureInfo.InvariantCulture, $",{line.Line[column]}");
            text.Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>A cell in quotes; what a spreadsheet would take for a formula gets an apostrophe.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
