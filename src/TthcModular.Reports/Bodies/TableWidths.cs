namespace TthcModular.Reports.Bodies;

/// <summary>Shares the width of a table among its columns by what stands in them.</summary>
internal static class TableWidths
{
    private const int OneLine = 10_000;
    private const int LongestUseful = 40_000;
    private const int Narrowest = 800;
    private const int LongestFigure = 12;

    /// <summary>Widths in characters, each wide enough for its longest word or figure.</summary>
    public static IReadOnlyList<int> InCharacters(TableBlock table) =>
        [.. Columns(table).Select(column => column.Wanted / 500)];

    /// <summary>Widths that add up to a total.</summary>
    /// <param name="type">Size of the type, in the total's unit.</param>
    /// <param name="padding">What a cell needs besides its text.</param>
    public static IReadOnlyList<int> Of(TableBlock table, int total, int type, int padding)
    {
        var columns = Columns(table).Select(column => new Column((column.Least * type / 1000) + padding, (column.Wanted * type / 1000) + padding)).ToList();
        var (least, wanted) = (columns.Sum(column => column.Least), columns.Sum(column => column.Wanted));
        var widths = columns.ConvertAll(column => (least, wanted) switch
        {
            _ when wanted <= total => Share(column.Wanted, total, wanted),
            _ when least >= total => Share(column.Least, total, least),
            _ => column.Least + Share(column.Wanted - column.Least, total - least, wanted - least),
        });
        widths[widths.IndexOf(widths.Max())] += total - widths.Sum();
        return widths;
    }

    private static int Share(int part, int total, int whole) => (int)((long)part * total / whole);

    private static List<Column> Columns(TableBlock table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1).ToLookup(cell => cell.Column);
        return [.. Enumerable.Range(0, table.Columns).Select(column => Needed([.. cells[column]]))];
    }

    private static Column Needed(IReadOnlyList<BodyCell> cells)
    {
        var least = cells.Select(Least).Append(Narrowest).Max();
        var wanted = cells.Select(Wanted).DefaultIfEmpty(0).ToList();
        return new Column(least, Math.Max(least, (wanted.Max() + (int)wanted.Average()) / 2));
    }

    /// <summary>Words and short figures are never broken.</summary>
    private static int Least(BodyCell cell)
    {
        var text = cell.PlainText;
        return cell is { IsHeader: false, Align: Align.Number } && text.Length <= LongestFigure ? TextWidth.Of(text) : TextWidth.OfLongestWord(text);
    }

    /// <summary>Long text asks for less than its length: it may take several lines.</summary>
    private static int Wanted(BodyCell cell)
    {
        var width = TextWidth.Of(cell.PlainText);
        if (cell.IsHeader)
            return width / 2;
        return width <= OneLine ? width : OneLine + Math.Min((width - OneLine) / 4, LongestUseful);
    }

    private sealed record Column(int Least, int Wanted);
}
