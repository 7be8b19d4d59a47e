using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using TthcModular.Reports.Bodies;

namespace TthcModular.Reports.Sheets;

/// <summary>Writes one sheet.</summary>
internal sealed class SheetWriter(SheetStyles styles)
{
    private readonly SheetData data = new();
    private readonly MergeCells merged = new();
    private uint row;

    public Worksheet Write(SheetContent content)
    {
        foreach (var title in content.Titles)
            AddLine(title);
        row++;
        if (content.Table is { } table)
            AddTable(table);
        var sheet = new Worksheet(Columns(content.Table), data);
        if (merged.HasChildren)
            sheet.Append(merged);
        sheet.Append(new PageSetup { PaperSize = 9, Orientation = content.Table is { IsWide: true } ? OrientationValues.Landscape : OrientationValues.Portrait });
        return sheet;
    }

    private void AddLine(string text)
    {
        row++;
        data.Append(new Row(TextCell(0, text, CellLook.Title)) { RowIndex = row });
    }

    private void AddTable(TableBlock table)
    {
        foreach (var line in table.Rows)
        {
            row++;
            var cells = line.Cells.SelectMany(cell => Cells(cell, line));
            data.Append(new Row(cells) { RowIndex = row });
        }

        AddMerges(table);
    }

    private IEnumerable<Cell> Cells(BodyCell cell, BodyRow line)
    {
        yield return Cell(cell, line);
        var covered = Look(cell, line, CellLook.General);
        for (var column = 1; column < cell.ColumnSpan; column++)
            yield return new Cell { CellReference = Reference(cell.Column + column, row), StyleIndex = styles.Index(covered) };
    }

    private Cell Cell(BodyCell cell, BodyRow line)
    {
        if (cell.Align != Align.Number || cell.IsHeader || CellNumber.Read(cell.PlainText) is not { } number)
            return TextCell(cell.Column, cell.PlainText, Look(cell, line, CellLook.General));
        return new Cell
        {
            CellReference = Reference(cell.Column, row),
            StyleIndex = styles.Index(Look(cell, line, number.Format)),
            CellValue = new CellValue(number.Value.ToString(CultureInfo.InvariantCulture)),
        };
    }

    private Cell TextCell(int column, string text, CellLook look) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = Reference(column, row),
        DataType = CellValues.InlineString,
        StyleIndex = styles.Index(look),
    };

    private static CellLook Look(BodyCell cell, BodyRow line, string format) => new(cell.IsHeader || line.IsTotal, HasBorder: true, AlignmentOf(cell), format);

    private static HorizontalAlignmentValues AlignmentOf(BodyCell cell) => cell switch
    {
        { IsHeader: true } or { Align: Align.Centre } => HorizontalAlignmentValues.Center,
        { Align: Align.Number } => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.Left,
    };

    private void AddMerges(TableBlock table)
    {
        var first = row - (uint)table.Rows.Count + 1;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            foreach (var cell in table.Rows[i].Cells.Where(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1))
            {
                var top = first + (uint)i;
                var end = Reference(cell.Column + cell.ColumnSpan - 1, top + (uint)cell.RowSpan - 1);
                merged.Append(new MergeCell { Reference = $"{Reference(cell.Column, top)}:{end}" });
            }
        }
    }

    private static Columns Columns(TableBlock? table)
    {
        var widths = table is null ? [100] : TableWidths.InCharacters(table);
        return new Columns(widths.Select((width, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Min(width, 60) + 3,
            CustomWidth = true,
        }));
    }

    private static string Reference(int column, uint row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    private static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
