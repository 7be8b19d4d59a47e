using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TthcModular.Plans.Tests.Annexes;

/// <summary>
/// Writes tables as a Word document. In a cell '^' goes on with the cell above, '&lt;' with the one to the left.
/// </summary>
internal static class WordAnnex
{
    public const string Above = "^";
    public const string Left = "<";

    public static string Write(string folder, params string[][][] tables)
    {
        var path = Path.Combine(folder, "phu-luc.docx");
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var body = new Body();
        document.AddMainDocumentPart().Document = new Document(body);
        foreach (var table in tables)
        {
            body.Append(new Paragraph(new Run(new Text("PHỤ LỤC"))));
            body.Append(Table(table));
        }

        return path;
    }

    private static Table Table(string[][] rows)
    {
        var table = new Table();
        for (var row = 0; row < rows.Length; row++)
            table.Append(new TableRow(Cells(rows, row)));
        return table;
    }

    private static IEnumerable<TableCell> Cells(string[][] rows, int row)
    {
        for (var column = 0; column < rows[row].Length; column++)
        {
            var text = rows[row][column];
            if (text == Left)
                continue;
            var span = 1 + rows[row].Skip(column + 1).TakeWhile(cell => cell == Left).Count();
            var properties = new TableCellProperties();
            if (span > 1)
                properties.Append(new GridSpan { Val = span });
            if (text == Above)
                properties.Append(new VerticalMerge());
            else if (row + 1 < rows.Length && column < rows[row + 1].Length && rows[row + 1][column] == Above)
                properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
            var lines = text == Above ? [""] : text.Split('\n');
            yield return new TableCell([properties, .. lines.Select(line => new Paragraph(new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })))]);
        }
    }
}
