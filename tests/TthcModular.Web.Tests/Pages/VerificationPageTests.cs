using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Pages;

public sealed class VerificationPageTests(SiteFactory site)
{
    private static readonly Uri Address = new("/quan-tri/kiem-tra-du-lieu", UriKind.Relative);

    [Fact]
    public async Task Page_AfterTheFirstRun_ShowsEveryCheckClean()
    {
        using var client = await site.ClientAsync("admin");
        var page = await UntilAsync(client, page => page.QuerySelectorAll("tbody tr").Length > 0);

        var checks = page.QuerySelectorAll("tbody tr");
        Assert.True(checks.Length >= 6);
        Assert.All(checks, check => Assert.Contains("Không có sai lệch", check.TextContent, StringComparison.Ordinal));
        Assert.Contains(checks, check => check.TextContent.Contains("Tổng các đơn vị bằng đơn vị gốc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Begin_ByTheProvinceAdmin_IsNoticed()
    {
        using var client = await site.ClientAsync("admin");
        var page = await OpenAsync(client);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        var answer = await client.PostAsync(Address, form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Đã yêu cầu kiểm tra ngay", (await OpenAsync(client)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> UntilAsync(HttpClient client, Func<IHtmlDocument, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var page = await OpenAsync(client);
            if (holds(page))
                return page;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, patience.Token);
        }
    }

    private static async Task<IHtmlDocument> OpenAsync(HttpClient client) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(Address, TestContext.Current.CancellationToken));
}
