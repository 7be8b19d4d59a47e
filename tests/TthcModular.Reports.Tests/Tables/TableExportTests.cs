using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TthcModular.Reports.Tables;

namespace TthcModular.Reports.Tests.Tables;

public sealed class TableExportTests
{
    private static readonly string[] Columns = ["code", "note"];

    [Fact]
    public async Task WriteCsvAsync_CellsThatLookLikeFormulas_AreTextAndNumbersStay()
    {
        using var file = new MemoryStream();

        await TableExport.WriteCsvAsync(file, Columns, Rows(["H1", "=1+1"], ["-5", "@tên; \"trích\""]), default);

        Assert.Equal([0xEF, 0xBB, 0xBF], file.ToArray().Take(3));
        Assert.Equal("code,note\r\nH1,'=1+1\r\n-5,\"'@tên; \"\"trích\"\"\"\r\n", Encoding.UTF8.GetString(file.ToArray()[3..]));
    }

    [Fact]
    public async Task WriteXlsxAsync_Rows_AreInlineTextInOrder()
    {
        using var file = new MemoryStream();

        await TableExport.WriteXlsxAsync(file, Columns, Rows(["H1", "=1+1"], ["H2", "có & không"]), default);

        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        await using var sheet = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(default);
        var texts = (await XDocument.LoadAsync(sheet, LoadOptions.None, default)).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value);
        Assert.Equal(["code", "note", "H1", "=1+1", "H2", "có & không"], texts);
    }

    private static IAsyncEnumerable<IReadOnlyList<string>> Rows(params IReadOnlyList<string>[] rows) => rows.ToAsyncEnumerable();
}
