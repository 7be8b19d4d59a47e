using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Pages;

/// <summary>The organisation tree level by level, and its changes from a form over a preview.</summary>
public sealed class UnitPageTests(SiteFactory site)
{
    [Fact]
    public async Task Index_Opened_ShowsOneWayAndNothingElse()
    {
        using var client = await site.ClientAsync("admin");

        var closed = await OpenAsync(client, "/don-vi");
        var opened = await OpenAsync(client, "/don-vi?mo=064");

        Assert.Equal(4, closed.QuerySelectorAll(".tree > li").Length);
        Assert.Empty(closed.QuerySelectorAll(".tree ul"));
        Assert.Equal(2, opened.QuerySelectorAll(".tree ul").Length);
        Assert.Contains("Xã Bằng Phúc", opened.QuerySelector("#mo")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_SearchOnALaterDay_StrikesClosedUnitsAndLinksTheirSuccessors()
    {
        using var client = await site.ClientAsync("admin");

        var page = await OpenAsync(client, "/don-vi?ngay=2025-07-01&tim=bang+lung");

        Assert.Equal("Thị trấn Bằng Lũng", page.QuerySelector("del")!.TextContent.Trim());
        Assert.StartsWith("/don-vi/", page.QuerySelector(".unit-fate a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_FromTheForm_IsShownBeforeItIsDone()
    {
        const string address = "/don-vi/298-thanh-tra/thay-doi/doi-ten";
        using var client = await site.ClientAsync("admin");
        var form = await OpenAsync(client, address);

        var preview = await PostAsync(client, address, Fields(form, ".change-form", ("Name", "Thanh tra huyện Tứ Kỳ mới"), ("On", "2024-12-01")), HttpStatusCode.OK);
        var untouched = await OpenAsync(client, "/don-vi/298-thanh-tra?ngay=2024-12-01");
        await PostAsync(client, address, Fields(preview, ".change-preview form"), HttpStatusCode.Redirect);
        var renamed = await OpenAsync(client, "/don-vi/298-thanh-tra?ngay=2024-12-01");
        var before = await OpenAsync(client, "/don-vi/298-thanh-tra?ngay=2024-11-30");

        Assert.Contains("mang tên Thanh tra huyện Tứ Kỳ mới từ ngày 01/12/2024", preview.QuerySelector(".change-preview")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("Thanh tra huyện Tứ Kỳ mới", untouched.QuerySelector("h1")!.TextContent);
        Assert.Equal("Thanh tra huyện Tứ Kỳ mới", renamed.QuerySelector("h1")!.TextContent);
        Assert.Equal(untouched.QuerySelector("h1")!.TextContent, before.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Change_WithoutADay_SaysSoAtTheField()
    {
        const string address = "/don-vi/064/thay-doi/ket-thuc";
        using var client = await site.ClientAsync("admin");

        var page = await PostAsync(client, address, Fields(await OpenAsync(client, address), ".change-form"), HttpStatusCode.BadRequest);

        Assert.Contains("Hãy chọn ngày hiệu lực", page.QuerySelector(".problem a[href='#On']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chodon.quantri")]
    [InlineData("chodon.banglung")]
    public async Task Change_ByAnybodyBelowTheProvinceAdmin_IsNotTheirs(string userName)
    {
        using var client = await site.ClientAsync(userName);

        var response = await client.GetAsync(new Uri("/don-vi/064/thay-doi/doi-ten", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await OpenAsync(client, "/don-vi/064");

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(page.QuerySelector("#thay-doi"));
    }

    [Fact]
    public async Task Indicators_OnTodaysMap_KeepTheChoiceInEveryLink()
    {
        using var client = await site.ClientAsync("admin");

        var page = await OpenAsync(client, "/ke-hoach/cho-don-2024/chi-tieu?cay=now");

        Assert.Equal("now", page.QuerySelector("#cay option[selected]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll("tbody th a"), link => Assert.Contains("cay=now", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static List<KeyValuePair<string, string>> Fields(IHtmlDocument page, string form, params (string Name, string Value)[] values)
    {
        var fields = page.QuerySelectorAll($"{form} input").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in values)
            fields[name] = value;
        return [.. fields];
    }

    private static async Task<IHtmlDocument> PostAsync(HttpClient client, string address, List<KeyValuePair<string, string>> fields, HttpStatusCode expected)
    {
        using var content = new FormUrlEncodedContent(fields);
        var response = await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<IHtmlDocument> OpenAsync(HttpClient client, string address)
    {
        var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
