using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace TthcModular.Plans.Annexes.Grids;

/// <summary>The sheets of a workbook.</summary>
internal static class SheetGrids
{
    private const int MostRows = 20_000;
    private const int MostColumns = 100;

    // The library asks for the code page of the old format even when it reads the new one.
    static SheetGrids() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<Grid> Read(Stream stream)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var grids = new List<Grid>();
        do
        {
            grids.Add(new Grid($"Trang tính {reader.Name}", Rows(reader)));
        }
        while (reader.NextResult());
        return grids;
    }

    private static List<GridRow> Rows(IExcelDataReader reader)
    {
        var merges = reader.MergeCells ?? [];
        var rows = new List<GridRow>();
        while (reader.Read() && rows.Count < MostRows)
        {
            var columns = Math.Min(reader.FieldCount, MostColumns);
            rows.Add(new GridRow(reader.Depth + 1, [.. Enumerable.Range(0, columns).Select(column => Cell(reader, column, merges, rows))]));
        }

        return rows;
    }

    private static GridCell Cell(IExcelDataReader reader, int column, CellRange[] merges, List<GridRow> rows)
    {
        var row = reader.Depth;
        if (Array.Find(merges, merge => merge.FromRow <= row && row <= merge.ToRow && merge.FromColumn <= column && column <= merge.ToColumn) is not { } merge)
            return new GridCell(Text(reader.GetValue(column)));
        var (above, left) = (row > merge.FromRow, column > merge.FromColumn);
        var text = above ? rows[^1][merge.FromColumn].Text : Text(reader.GetValue(merge.FromColumn));
        return new GridCell(text, above, left);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(CultureInfo.GetCultureInfo("vi-VN")),
        var other => CellText.Lines(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };
}
