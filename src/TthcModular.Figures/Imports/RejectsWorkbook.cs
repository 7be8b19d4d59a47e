using TthcModular.Figures.Tables;
using TthcModular.Organisation.Files;

namespace TthcModular.Figures.Imports;

/// <summary>Hands out a rejects file, which is kept as CSV, as a workbook.</summary>
public static class RejectsWorkbook
{
    /// <summary>Copies row by row; nothing is written when the CSV cannot be read.</summary>
    public static void Write(string csv, Stream workbook)
    {
        var opened = TableFile.Open(csv, Path.GetFileName(csv));
        if (!opened.IsSuccess)
            return;
        using var table = opened.Value;
        using var writer = TableWriter.Begin(workbook, TableFormat.Xlsx, "Dòng lỗi", table.Header);
        while (table.Read())
            writer.Write([.. Enumerable.Range(0, table.Count).Select(cell => Meant(table[cell]))]);
    }

    /// <summary>Without the apostrophe that keeps CSV from being taken for a formula; a workbook needs none.</summary>
    private static string Meant(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
