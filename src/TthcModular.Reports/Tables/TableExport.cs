using System.Buffers;
using System.Text;

namespace TthcModular.Reports.Tables;

/// <summary>
/// Writes tables of any length as they come, row by row, so that memory does not grow with them and nothing is cut off.
/// </summary>
public static class TableExport
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",\r\n;\t");

    /// <summary>CSV for spreadsheets: UTF-8 with byte order mark, cells that would be taken for a formula made text.</summary>
    public static async Task WriteCsvAsync(
        Stream target, IReadOnlyList<string> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await using (writer)
        {
            await writer.WriteLineAsync(Line(columns).AsMemory(), cancellation);
            await foreach (var row in rows.WithCancellation(cancellation))
                await writer.WriteLineAsync(Line(row).AsMemory(), cancellation);
        }
    }

    /// <summary>A workbook with all cells as text; after a million rows it goes on in a further sheet.</summary>
    public static async Task WriteXlsxAsync(
        Stream target, IReadOnlyList<string> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var workbook = await TextWorkbook.CreateAsync(target, columns, cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
            await workbook.AddAsync(row, cancellation);
    }

    private static string Line(IReadOnlyList<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>A cell that a spreadsheet would take for a formula is made text by a leading apostrophe. Numbers below 0 stay numbers.</summary>
    private static string Cell(string cell)
    {
        var text = IsFormula(cell) ? $"'{cell}" : cell;
        return text.AsSpan().ContainsAny(ToQuote) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool IsFormula(string cell) => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)
        && !(cell[0] == '-' && decimal.TryParse(cell, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _));
}
