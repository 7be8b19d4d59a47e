using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Frames;
using TthcModular.Reports.Office;

namespace TthcModular.Reports.Sheets;

/// <summary>Writes the tables of a report as .xlsx, one sheet a table, figures as numbers.</summary>
internal static class SheetFile
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Write(ReportDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddNewPart<WorkbookPart>(Main, "rId1");
            var styles = new SheetStyles();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            workbook.Workbook = new Workbook(sheets);
            var number = 0;
            foreach (var content in SheetContents.Of(document))
            {
                number++;
                workbook.AddNewPart<WorksheetPart>($"rId{number}").Worksheet = new SheetWriter(styles).Write(content);
                sheets.Append(new Sheet { Name = content.Name, SheetId = (uint)number, Id = $"rId{number}" });
            }

            workbook.AddNewPart<WorkbookStylesPart>($"rId{number + 1}").Stylesheet = styles.Create();
            CoreProperties.Add(package.AddNewPart<CoreFilePropertiesPart>(CoreProperties.ContentType, "rId2"), document);
        }

        return StableZip.Rewrite(stream.ToArray());
    }
}
