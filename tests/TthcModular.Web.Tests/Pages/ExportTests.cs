using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Pages;

/// <summary>A list handed out as a file is the list of the page, for whoever may see the page.</summary>
public sealed class ExportTests(SiteFactory site)
{
    [Theory]
    [InlineData("/ke-hoach/cho-don-2024/nhiem-vu", "tbody tr:not(.section-row)")]
    [InlineData("/ke-hoach/cho-don-2024/nhiem-vu?tim=truyen+thong&tinh-trang=", "tbody tr:not(.section-row)")]
    [InlineData("/ke-hoach/cho-don-2024/chi-tieu?don-vi=02020", "tbody tr")]
    [InlineData("/don-vi?tim=cho+don", ".plain-list li")]
    public async Task List_AsFile_HasTheRowsOfThePage(string address, string rows)
    {
        using var client = await site.ClientAsync("admin");
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        var links = page.QuerySelectorAll(".export-links a").Select(link => link.GetAttribute("href")!).ToList();
        var shown = page.QuerySelectorAll(rows).Length;
        Assert.True(shown > 0);

        var workbook = await client.GetByteArrayAsync(new Uri(links[0], UriKind.Relative), TestContext.Current.CancellationToken);
        var csv = await client.GetByteArrayAsync(new Uri(links[1], UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(shown, Rows(workbook) - 1);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);
        Assert.Equal(shown, Encoding.UTF8.GetString(csv[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Theory]
    [InlineData("chodon.banglung", "/ke-hoach/tu-ky-2024/nhiem-vu?format=xlsx", HttpStatusCode.NotFound)]
    [InlineData("chodon.banglung", "/ke-hoach/cho-don-2024/chi-tieu?format=csv", HttpStatusCode.OK)]
    [InlineData("chodon.banglung", "/so-lieu/khong-co/dong-loi?format=xlsx", HttpStatusCode.NotFound)]
    [InlineData("chodon.banglung", "/quan-tri/kiem-tra-du-lieu", HttpStatusCode.Forbidden)]
    [InlineData(null, "/don-vi?format=xlsx", HttpStatusCode.Redirect)]
    public async Task File_OfAPage_IsForWhoeverMaySeeThePage(string? userName, string address, HttpStatusCode expected)
    {
        using var client = await site.ClientAsync(userName);

        var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(response.StatusCode == expected || (expected is HttpStatusCode.Redirect && response.StatusCode is HttpStatusCode.Unauthorized), $"{response.StatusCode}");
    }

    [Fact]
    public async Task Indicators_AsFile_AreThoseOfTheUnitChosen()
    {
        using var client = await site.ClientAsync("chodon.banglung");

        var text = await client.GetStringAsync(new Uri("/ke-hoach/cho-don-2024/chi-tieu?format=csv", UriKind.Relative), TestContext.Current.CancellationToken);

        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Skip(1), line => Assert.Contains(",Thị trấn Bằng Lũng,", line, StringComparison.Ordinal));
    }

    /// <summary>The page opens the tree level by level; the file has all that it stands for.</summary>
    [Fact]
    public async Task Units_AsFile_AreAllUnitsOfTheDay()
    {
        using var client = await site.ClientAsync("admin");
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri("/don-vi", UriKind.Relative), TestContext.Current.CancellationToken));

        var text = await client.GetStringAsync(new Uri("/don-vi?format=csv", UriKind.Relative), TestContext.Current.CancellationToken);

        var said = page.QuerySelector(".page-head p")!.TextContent.Trim().Split(' ')[0].Replace(".", "", StringComparison.Ordinal);
        Assert.Equal(said, $"{text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1}");
    }

    /// <summary>Rows of the one sheet of a workbook that a spreadsheet finds nothing wrong with.</summary>
    private static int Rows(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        return document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Count();
    }
}
