using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TthcModular.Reports.Tests.Samples;

namespace TthcModular.Reports.Tests.Word;

public sealed class WordFileTests : IDisposable
{
    private readonly ReportHost host = new();

    [Fact]
    public async Task Render_Day50AsDocx_HoldsEachIndicatorWithBaselineTargetFigureAndStatus()
    {
        using var document = await OpenAsync();
        var rows = document.MainDocumentPart!.Document.Descendants<Table>()
            .Single(table => table.InnerText.StartsWith("TTChỉ tiêuTrước Chiến dịch", StringComparison.Ordinal))
            .Elements<TableRow>()
            .Skip(1)
            .Select(row => string.Join(" | ", row.Elements<TableCell>().Select(cell => cell.InnerText)));
        Assert.Equal(
            [
                "1 | Công khai minh bạch trong thực hiện TTHC, cung cấp DVC | 100 % | 100 % | 100 % | bằng mục tiêu | đạt",
                "2 | Tiến độ giải quyết hồ sơ TTHC | 90,24 % | 100 % | 98,67 % | thấp hơn 1,33 điểm | chậm",
                "3 | Tỷ lệ DVC trực tuyến | 0,2 % | 30 % | 41,2 % | cao hơn 11,2 điểm | đúng tiến độ",
                "4 | Tỷ lệ thanh toán trực tuyến | 0 % | 20 % | 16,91 % | thấp hơn 3,09 điểm | chậm",
                "5 | Mức độ hài lòng | 100 % | 100 % | chưa phát sinh |  | chưa phát sinh",
                "6 | Số hóa hồ sơ, kết quả giải quyết TTHC | 19,5 % | 50 % | 58,07 % | cao hơn 8,07 điểm | đúng tiến độ",
            ],
            rows,
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Render_Docx_HasTheLayoutOfTheDecree()
    {
        using var document = await OpenAsync();
        var text = document.MainDocumentPart!.Document.InnerText;
        Assert.Contains("ỦY BAN NHÂN DÂNXÃ IA TÔR", text, StringComparison.Ordinal);
        Assert.Contains("Số:       /BC-UBND", text, StringComparison.Ordinal);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc", text, StringComparison.Ordinal);
        Assert.Contains("Ia Tôr, ngày 11 tháng 5 năm 2024", text, StringComparison.Ordinal);
        Assert.Contains("BÁO CÁOSơ kết 50 ngày thực hiện Chiến dịch cao điểm", text, StringComparison.Ordinal);
        Assert.Contains("Căn cứ Kế hoạch số 32/KH-UBND ngày 29 tháng 3 năm 2024 của Ủy ban nhân dân xã Ia Tôr về việc triển khai Chiến dịch", text, StringComparison.Ordinal);
        Assert.Contains("Số liệu tính đến 17 giờ 05 phút ngày 10/05/2024; tử số/mẫu số kèm bảng", text, StringComparison.Ordinal);
        Assert.Contains("Nơi nhận:- UBND huyện Chư Prông (b/c);- Lưu: VT.TM. ỦY BAN NHÂN DÂNCHỦ TỊCHRơ Châm Thử", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Docx_StandsOnA4WithTheMarginsOfTheDecree()
    {
        using var document = await OpenAsync();
        var portrait = document.MainDocumentPart!.Document.Descendants<SectionProperties>().First();
        var page = portrait.GetFirstChild<PageSize>()!;
        var margin = portrait.GetFirstChild<PageMargin>()!;
        Assert.Equal((11906U, 16838U), (page.Width!.Value, page.Height!.Value));
        Assert.InRange(Millimetres(margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Bottom!.Value), 20, 25);
        Assert.InRange(Millimetres((int)margin.Left!.Value), 30, 35);
        Assert.InRange(Millimetres((int)margin.Right!.Value), 15, 20);
        Assert.NotNull(portrait.GetFirstChild<TitlePage>());
    }

    [Fact]
    public async Task Render_WideTable_StandsOnTurnedPagesWithItsHeading()
    {
        using var document = await OpenAsync();
        var body = document.MainDocumentPart!.Document.Body!;
        var sections = body.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape);
        Assert.Equal([false, true, false], sections);
        var heading = body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText == "Biểu chi tiết");
        Assert.NotNull(heading.PreviousSibling<Paragraph>()!.ParagraphProperties!.SectionProperties);
    }

    [Fact]
    public async Task Render_Docx_OpensWithoutRepair()
    {
        using var document = await OpenAsync();
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task Render_TableHead_IsRepeatedOnEachPage()
    {
        using var document = await OpenAsync();
        var wide = document.MainDocumentPart!.Document.Descendants<Table>().Single(table => table.InnerText.Contains("Phối hợp", StringComparison.Ordinal));
        Assert.Equal([true, true, false], wide.Elements<TableRow>().Take(3).Select(row => row.Descendants<TableHeader>().Any()));
    }

    [Fact]
    public async Task Render_Twice_GivesTheSameBytes()
    {
        var first = await host.RenderAsync(ReportFormat.Docx);
        using var another = new ReportHost();
        var second = await another.RenderAsync(ReportFormat.Docx);
        Assert.Equal(first.Content, second.Content);
    }

    [Fact]
    public async Task Render_Docx_NamesTitleAndAuthorityInItsProperties()
    {
        using var document = await OpenAsync();
        Assert.Equal("Ủy ban nhân dân xã Ia Tôr", document.PackageProperties.Creator);
        Assert.StartsWith("Báo cáo sơ kết 50 ngày", document.PackageProperties.Title, StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();

    private async Task<WordprocessingDocument> OpenAsync() => WordprocessingDocument.Open(new MemoryStream((await host.RenderAsync(ReportFormat.Docx)).Content), isEditable: false);

    private static int Millimetres(int twips) => (int)Math.Round(twips * 25.4 / 1440);
}
