using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TthcModular.Plans.Tests.Annexes;

/// <summary>Writes a table as a workbook of one sheet, with the marks for merged cells of <see cref="WordAnnex"/>.</summary>
internal static class ExcelAnnex
{
    public static string Write(string folder, string[][] rows)
    {
        var path = Path.Combine(folder, "phu-luc.xlsx");
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        var data = new SheetData(rows.Select((row, number) => new Row(row.Select((text, column) => Cell(text, number, column))) { RowIndex = (uint)number + 1 }));
        sheet.Worksheet = new Worksheet(data);
        var merges = Merges(rows).ToList();
        if (merges.Count > 0)
            sheet.Worksheet.Append(new MergeCells(merges.Select(reference => new MergeCell { Reference = reference })));
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Phụ lục" }));
        return path;
    }

    private static Cell Cell(string text, int row, int column) => new()
    {
        CellReference = Place(row, column),
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text is WordAnnex.Above or WordAnnex.Left ? "" : text)),
    };

    private static IEnumerable<string> Merges(string[][] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] is WordAnnex.Above or WordAnnex.Left)
                    continue;
                var right = column + rows[row].Skip(column + 1).TakeWhile(cell => cell == WordAnnex.Left).Count();
                var down = row + rows.Skip(row + 1).TakeWhile(below => column < below.Length && below[column] == WordAnnex.Above).Count();
                if (right > column || down > row)
                    yield return $"{Place(row, column)}:{Place(down, right)}";
            }
        }
    }

    private static string Place(int row, int column) => FormattableString.Invariant($"{(char)('A' + column)}{row + 1}");
}
