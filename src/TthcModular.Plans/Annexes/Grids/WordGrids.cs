using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TthcModular.Plans.Annexes.Grids;

/// <summary>The tables of a Word document.</summary>
internal static class WordGrids
{
    /// <exception cref="OpenXmlPackageException">The file is no Word document.</exception>
    public static IReadOnlyList<Grid> Read(Stream stream)
    {
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var tables = document.MainDocumentPart?.Document.Body?.Descendants<Table>() ?? [];
        return [.. tables.Select((table, index) => new Grid($"Bảng {index + 1}", Rows(table)))];
    }

    private static List<GridRow> Rows(Table table)
    {
        var rows = new List<GridRow>();
        foreach (var row in table.Elements<TableRow>())
            rows.Add(new GridRow(rows.Count + 1, Cells(row, rows.LastOrDefault())));
        return rows;
    }

    private static List<GridCell> Cells(TableRow row, GridRow? above)
    {
        var cells = new List<GridCell>();
        var before = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        cells.AddRange(Enumerable.Repeat(GridCell.Empty, before));
        foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            var merge = cell.TableCellProperties?.VerticalMerge;
            // Without a value the element means 'continued'.
            var continued = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
            var text = continued ? above?[cells.Count].Text ?? "" : Text(cell);
            var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 63);
            for (var place = 0; place < span; place++)
                cells.Add(new GridCell(text, continued, place > 0));
        }

        return cells;
    }

    /// <summary>What a reader sees: deleted text is not there, a line break begins a line.</summary>
    private static string Text(TableCell cell)
    {
        var lines = cell.Elements<Paragraph>().SelectMany(paragraph => Text(paragraph).Split('\n'));
        return string.Join('\n', lines.Select(CellText.Clean).Where(line => line.Length > 0));
    }

    private static string Text(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in paragraph.Descendants())
        {
            text.Append(piece switch
            {
                Text run => run.Text,
                Break or CarriageReturn => "\n",
                TabChar => " ",
                NoBreakHyphen => "-",
                _ => "",
            });
        }

        return text.ToString();
    }
}
