using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TthcModular.Reports.Bodies;

namespace TthcModular.Reports.Word;

/// <summary>Tables with borders, whose head is repeated on each page.</summary>
internal static class WordTable
{
    private const int ManyColumns = 9;
    private const int SmallSize = 21;
    private const int Size = 24;
    private const int CellMargin = 70;

    public static Table Create(TableBlock block, int width)
    {
        var widths = TableWidths.Of(block, width, 10 * (block.Columns >= ManyColumns ? SmallSize : Size), 2 * CellMargin);
        var table = new Table(Properties(width), new TableGrid(widths.Select(column => new GridColumn { Width = Text(column) })));
        for (var row = 0; row < block.Rows.Count; row++)
            table.Append(Row(block, row, widths));
        return table;
    }

    private static TableProperties Properties(int width) => new(
        new TableWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(),
            Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa }));

    private static TBorder Border<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static TableRow Row(TableBlock block, int index, IReadOnlyList<int> widths)
    {
        var row = block.Rows[index];
        var properties = new TableRowProperties(new CantSplit());
        if (row.IsHead)
            properties.Append(new TableHeader());
        var drawn = new TableRow(properties);
        foreach (var (cell, isContinued) in CellsAt(block, index))
            drawn.Append(Cell(cell, row, isContinued, widths));
        return drawn;
    }

    /// <summary>The cells that begin in a row and those that reach into it from above, by column.</summary>
    private static IEnumerable<(BodyCell Cell, bool IsContinued)> CellsAt(TableBlock block, int index) => block.Rows
        .Take(index + 1)
        .SelectMany((row, i) => row.Cells.Where(cell => i + cell.RowSpan > index).Select(cell => (cell, i < index)))
        .OrderBy(found => found.cell.Column);

    private static TableCell Cell(BodyCell cell, BodyRow row, bool isContinued, IReadOnlyList<int> widths)
    {
        var drawn = new TableCell(CellProperties(cell, isContinued, widths));
        if (isContinued)
            drawn.Append(WordText.Styled(WordStyles.Cell, []));
        else
            drawn.Append(cell.Paragraphs.Select(text => Paragraph(text, cell, row, widths.Count)));
        return drawn;
    }

    private static TableCellProperties CellProperties(BodyCell cell, bool isContinued, IReadOnlyList<int> widths)
    {
        var width = widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum();
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (cell.ColumnSpan > 1)
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        if (cell.RowSpan > 1)
            properties.Append(new VerticalMerge { Val = isContinued ? MergedCellValues.Continue : MergedCellValues.Restart });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return properties;
    }

    private static Paragraph Paragraph(IReadOnlyList<Inline> text, BodyCell cell, BodyRow row, int columns)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell });
        if (row.IsHead)
            properties.Append(new KeepNext());
        properties.Append(new Justification { Val = JustificationOf(cell) });
        var paragraph = new Paragraph(properties);
        paragraph.Append(WordText.Runs(text, isBold: cell.IsHeader || row.IsTotal));
        if (columns >= ManyColumns)
            MakeSmall(paragraph);
        return paragraph;
    }

    private static JustificationValues JustificationOf(BodyCell cell) => cell switch
    {
        { IsHeader: true } or { Align: Align.Centre } => JustificationValues.Center,
        { Align: Align.Number } => JustificationValues.Right,
        _ => JustificationValues.Left,
    };

    private static void MakeSmall(Paragraph paragraph)
    {
        foreach (var run in paragraph.Elements<Run>())
        {
            run.RunProperties ??= new RunProperties();
            run.RunProperties.Append(new FontSize { Val = Text(SmallSize) });
        }
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
