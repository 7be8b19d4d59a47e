namespace TthcModular.Reports.Bodies;

/// <summary>Shares the width of a table among its columns by what stands in them.</summary>
internal static class TableWidths
{
    private const int LongestUseful = 48;

    /// <summary>A share for each column, in characters: no less than its longest word, no more than is useful.</summary>
    public static IReadOnlyList<int> InCharacters(TableBlock table)
    {
        var widths = new int[table.Columns];
        foreach (var cell in table.Rows.SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1))
            widths[cell.Column] = Math.Max(widths[cell.Column], Wanted(cell));
        return [.. widths.Select(width => Math.Max(width, 4))];
    }

    /// <summary>Widths that add up to a total.</summary>
    public static IReadOnlyList<int> Of(TableBlock table, int total)
    {
        var shares = InCharacters(table).Select(share => share + 2).ToList();
        var sum = shares.Sum();
        var widths = shares.ConvertAll(share => total * share / sum);
        widths[^1] += total - widths.Sum();
        return widths;
    }

    private static int Wanted(BodyCell cell)
    {
        var text = cell.PlainText;
        var longestWord = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length).DefaultIfEmpty(0).Max();
        if (cell.IsHeader)
            return Math.Max(longestWord, (int)Math.Ceiling(Math.Sqrt(text.Length * 2.0)));
        if (cell.Align == Align.Number)
            return Math.Max(longestWord, Math.Min(text.Length, 12));
        return Math.Max(longestWord, Math.Min((int)Math.Ceiling(Math.Sqrt(text.Length * 12.0)), LongestUseful));
    }
}
