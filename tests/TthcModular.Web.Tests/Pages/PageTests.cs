using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Pages;

/// <summary>Every main page answers, says where one is, and holds nothing that the content security policy would block.</summary>
public sealed class PageTests(SiteFactory site)
{
    public static TheoryData<string> Addresses { get; } =
    [
        "/", "/ke-hoach", "/ke-hoach/cho-don-2024", "/ke-hoach/cho-don-2024/nhiem-vu", "/ke-hoach/cho-don-2024/chi-tieu",
        "/ke-hoach/cho-don-2024/bao-cao", "/ke-hoach/cho-don-2024/van-ban", "/ke-hoach/ia-tor-campaign-2024/bao-cao/day-50",
        "/ke-hoach/ia-tor-campaign-2024/diem", "/ke-hoach/ia-tor-campaign-2024/xep-hang?cap=Commune&cay=Now",
        "/ke-hoach/ia-tor-campaign-2024/diem/nhap?ky=tu-chon&tu=2024-05-01&den=2024-05-31", "/so-lieu/bieu-ii06a", "/so-lieu/bieu-ii06a?don-vi=064&ky=2024",
        "/so-lieu/bieu-ii06a/ho-so?don-vi=064&ky=2024-Q2&cot=Settled",
        "/ke-hoach/cho-don-2024/chenh-lech", "/viec-cua-toi", "/so-lieu", "/bao-cao", "/don-vi", "/don-vi?mo=632", "/don-vi?tim=xa&trang=2", "/don-vi/23908",
        "/don-vi/23908/thay-doi/sap-nhap", "/don-vi/632/thay-doi/chia-tach", "/don-vi/23908/thay-doi/mo-moi",
        "/don-vi/23908/loai-ke-hoach", "/don-vi/23908/loai-ke-hoach/campaign", "/quan-tri/goi", "/quan-tri/kiem-tra-du-lieu",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_OfAnyKind_HasOneHeadingATitleAndNothingInline(string address)
    {
        var page = await OpenAsync(address, HttpStatusCode.OK);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("Kế hoạch cải cách TTHC", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onchange], [onsubmit]"));
        Assert.Empty(page.QuerySelectorAll("tthc-icon, tthc-status, tthc-empty, tthc-figure"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_OfAnyKind_LabelsEveryField(string address)
    {
        var page = await OpenAsync(address, HttpStatusCode.OK);

        var nameless = page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea")
            .Where(field => page.QuerySelector($"label[for='{field.Id}']") is null)
            .Select(field => field.OuterHtml);
        Assert.Empty(nameless);
    }

    [Theory]
    [InlineData("cho-don-2024", 18)]
    [InlineData("gia-lai-2021-2025", 36)]
    [InlineData("tu-ky-2024", 36)]
    [InlineData("sa-dec-2024-2025", 22)]
    [InlineData("ia-tor-campaign-2024", 16)]
    public async Task Tasks_OfADemonstrationPlan_AreAllThere(string slug, int tasks)
    {
        var page = await OpenAsync($"/ke-hoach/{slug}/nhiem-vu", HttpStatusCode.OK);

        Assert.Equal(tasks, page.QuerySelectorAll("tbody tr:not(.section-row)").Length);
    }

    [Theory]
    [InlineData("/ke-hoach/khong-co")]
    [InlineData("/viec-cua-toi/999999")]
    [InlineData("/so-lieu/khong-co")]
    [InlineData("/don-vi/khong-co")]
    [InlineData("/ke-hoach/cho-don-2024/diem")]
    [InlineData("/so-lieu/bieu-ii06a?ky=2024-Q5")]
    public async Task Page_OfNothing_ExplainsItselfInVietnamese(string address)
    {
        var page = await OpenAsync(address, HttpStatusCode.NotFound);

        Assert.Contains("Không", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> OpenAsync(string address, HttpStatusCode expected)
    {
        using var client = await site.ClientAsync("admin");
        var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
