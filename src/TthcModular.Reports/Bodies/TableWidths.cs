namespace TthcModular.Reports.Bodies;

/// <summary>Shares the width of a table among its columns by what stands in them.</summary>
internal static class TableWidths
{
    private const int LongestUseful = 24_000;
    private const int LongestFigure = 12;

    /// <summary>Widths in characters, each wide enough for its longest word or figure.</summary>
    public static IReadOnlyList<int> InCharacters(TableBlock table) =>
        [.. Columns(table).Select(column => Math.Max(column.Least, column.Wanted) / 500)];

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
        var columns = Enumerable.Repeat(new Column(800, 800), table.Columns).ToList();
        foreach (var cell in table.Rows.SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1))
            columns[cell.Column] = columns[cell.Column].Or(Needed(cell));
        return columns;
    }

    private static Column Needed(BodyCell cell)
    {
        var text = cell.PlainText;
        var least = TextWidth.OfLongestWord(text);
        if (cell is { IsHeader: false, Align: Align.Number } && text.Length <= LongestFigure)
            least = TextWidth.Of(text);
        var wanted = cell.IsHeader ? TextWidth.Of(text) / 2 : Math.Min(TextWidth.Of(text), LongestUseful);
        return new Column(least, Math.Max(least, wanted));
    }

    private sealed record Column(int Least, int Wanted)
    {
        public Column Or(Column other) => new(Math.Max(Least, other.Least), Math.Max(Wanted, other.Wanted));
    }
}
