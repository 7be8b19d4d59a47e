using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TthcModular.Reports.Tests.Samples;

namespace TthcModular.Reports.Tests.Sheets;

public sealed class SheetFileTests : IDisposable
{
    private readonly ReportHost host = new();

    [Fact]
    public async Task Render_Xlsx_HasASheetForEachTableAndTheAnnex()
    {
        using var book = await OpenAsync();
        Assert.Equal(
            ["I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "Biểu chi tiết", "Phụ lục"],
            book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Render_Xlsx_HoldsFiguresAsNumbers()
    {
        using var book = await OpenAsync();
        var row = Rows(book, "rId1").Single(row => row.InnerText.Contains("Tỷ lệ DVC trực tuyến", StringComparison.Ordinal));
        var cells = row.Elements<Cell>().ToList();
        Assert.Equal(["0.2", "30", "41.2"], cells.Skip(2).Take(3).Select(cell => cell.CellValue!.Text), StringComparer.Ordinal);
        Assert.All(cells.Skip(2).Take(3), cell => Assert.Null(cell.DataType));
    }

    [Fact]
    public async Task Render_Xlsx_LeavesWordsAsWords()
    {
        using var book = await OpenAsync();
        var row = Rows(book, "rId1").Single(row => row.InnerText.Contains("Mức độ hài lòng", StringComparison.Ordinal));
        Assert.Equal("chưa phát sinh", row.Elements<Cell>().ElementAt(4).InnerText);
    }

    [Fact]
    public async Task Render_Xlsx_SaysOnTopWhatItIs()
    {
        using var book = await OpenAsync();
        Assert.Equal(
            [
                "Ủy ban nhân dân xã Ia Tôr",
                "BÁO CÁO: Sơ kết 50 ngày thực hiện Chiến dịch cao điểm",
                "(Từ ngày 22/03/2024 đến ngày 10/05/2024)",
                "Số liệu tính đến 17 giờ 05 phút ngày 10/05/2024; tử số/mẫu số kèm bảng tại Phụ lục.",
                "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
            ],
            Rows(book, "rId1").Take(5).Select(row => row.InnerText),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Render_CellsThatSpan_AreMerged()
    {
        using var book = await OpenAsync();
        var merged = ((WorksheetPart)book.WorkbookPart!.GetPartById("rId2")).Worksheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value);
        Assert.Contains("A7:A8", merged, StringComparer.Ordinal);
        Assert.Contains("C7:D7", merged, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Render_Xlsx_OpensWithoutRepair()
    {
        using var book = await OpenAsync();
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(book);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task Render_ReportWithoutTables_IsASheetOfLines()
    {
        host.Install("<h2>I</h2><p>Một đoạn.</p><ul><li>a</li></ul>");
        using var book = await OpenAsync();
        Assert.Equal(["I", "Một đoạn.", "- a"], Rows(book, "rId1").Skip(4).Select(row => row.InnerText), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Render_Twice_GivesTheSameBytes()
    {
        var first = await host.RenderAsync(ReportFormat.Xlsx);
        using var another = new ReportHost();
        Assert.Equal(first.Content, (await another.RenderAsync(ReportFormat.Xlsx)).Content);
    }

    public void Dispose() => host.Dispose();

    private async Task<SpreadsheetDocument> OpenAsync() => SpreadsheetDocument.Open(new MemoryStream((await host.RenderAsync(ReportFormat.Xlsx)).Content), isEditable: false);

    private static List<Row> Rows(SpreadsheetDocument book, string sheet) => [.. ((WorksheetPart)book.WorkbookPart!.GetPartById(sheet)).Worksheet.Descendants<Row>()];
}
