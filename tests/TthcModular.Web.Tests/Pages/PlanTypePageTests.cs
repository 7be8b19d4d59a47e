using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Access.Audit;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Pages;

/// <summary>Plan types and settings of a unit, changed through the forms that the packs' declarations make.</summary>
public sealed class PlanTypePageTests(SiteFactory site)
{
    private const string Campaign = "/don-vi/064/loai-ke-hoach/campaign";

    [Fact]
    public async Task Form_OfADistrictAdmin_SavesShowsAndDropsAnOwnValue()
    {
        using var admin = await FormClient.OfAsync(site, "chodon.quantri");
        var (_, page) = await admin.OpenAsync(Campaign);

        var (status, saved) = await admin.SendAsync(page, ("Values[warning-days]", "12"), ("ValidFrom", "2024-11-01"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("12", Field(saved, "warning-days").Value);
        Assert.Contains("3 ngày", Row(saved, "warning-days"), StringComparison.Ordinal);
        Assert.Contains("theo cấp trên 12 ngày", History(saved), StringComparison.Ordinal);
        Assert.Contains("12 ngày", Row((await admin.OpenAsync("/don-vi/02020/loai-ke-hoach/campaign")).Page, "warning-days"), StringComparison.Ordinal);
        Assert.Equal("", Field((await admin.OpenAsync(Campaign + "?ngay=2024-10-31")).Page, "warning-days").Value);

        var (_, dropped) = await admin.SendAsync(saved, ("Drop", "warning-days"), ("ValidFrom", "2024-11-10"));

        Assert.Equal("", Field(dropped, "warning-days").Value);
        Assert.Contains("12 ngày theo cấp trên", History(dropped), StringComparison.Ordinal);
        Assert.Equal("12", Field((await admin.OpenAsync(Campaign + "?ngay=2024-11-09")).Page, "warning-days").Value);
    }

    [Fact]
    public async Task Form_ValuesThatDoNotFit_ComesBackWithThemAndSaysWhy()
    {
        using var admin = await FormClient.OfAsync(site, "chodon.quantri");
        var (_, page) = await admin.OpenAsync(Campaign);

        var (status, again) = await admin.SendAsync(page, ("Values[window-days]", "40"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var problem = Assert.Single(again.QuerySelectorAll(".problem li a"));
        Assert.Equal("'Độ dài một đợt báo cáo' phải là số nguyên từ 1 đến 31.", problem.TextContent);
        Assert.NotNull(again.GetElementById(problem.GetAttribute("href")![1..]));
        Assert.Equal("40", Field(again, "window-days").Value);
    }

    [Fact]
    public async Task Form_SomebodyElseSavedMeanwhile_ComesBackWithWhatWasTyped()
    {
        using var first = await FormClient.OfAsync(site, "admin");
        using var second = await FormClient.OfAsync(site, "admin");
        const string address = "/don-vi/298/loai-ke-hoach/campaign";
        var (_, page) = await second.OpenAsync(address);
        await first.SendAsync((await first.OpenAsync(address)).Page, ("Values[warning-days]", "4"));

        var (status, again) = await second.SendAsync(page, ("Values[window-days]", "20"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Contains("Có người vừa thay đổi trước bạn", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("20", Field(again, "window-days").Value);
    }

    [Fact]
    public async Task Change_Saved_StandsInTheAuditLogWithWhoOldAndNew()
    {
        using var admin = await FormClient.OfAsync(site, "chodon.quantri");
        var (_, page) = await admin.OpenAsync("/don-vi/064/loai-ke-hoach/one-stop-reform");

        await admin.SendAsync(page, ("Values[vpcp-due-day]", "20"));

        await using var scope = site.Services.CreateAsyncScope();
        var details = await scope.ServiceProvider.GetRequiredService<DbContext>().Database
            .SqlQuery<string>($"SELECT detail AS \"Value\" FROM audit_entry WHERE account = 'chodon.quantri' AND action = 'plan-type-settings-changed' AND subject = 'one-stop-reform @ 064'")
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains("vpcp-due-day: - -> 20", Assert.Single(details), StringComparison.Ordinal);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<IAuditLog>().FindBreakAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Change_OfAnotherDistrict_IsForbidden()
    {
        using var admin = await FormClient.OfAsync(site, "chodon.quantri");
        var (_, page) = await admin.OpenAsync(Campaign);
        page.QuerySelector("main form[method=post]")!.SetAttribute("action", "/don-vi/298/loai-ke-hoach/campaign");

        Assert.Equal(HttpStatusCode.Forbidden, (await admin.OpenAsync("/don-vi/298/loai-ke-hoach")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.SendAsync(page, ("Values[warning-days]", "5"))).Status);
    }

    [Theory]
    [InlineData("chodon", "/don-vi/064/loai-ke-hoach/campaign")]
    [InlineData("chodon.banglung", "/don-vi/02020/loai-ke-hoach/campaign")]
    public async Task Form_OfSomebodyWhoMayNotChange_ShowsValuesAndNoInput(string userName, string address)
    {
        using var reader = await FormClient.OfAsync(site, userName);

        var (status, page) = await reader.OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(page.QuerySelectorAll("main form[method=post] input:not([type=hidden]), main form[method=post] select, main form[method=post] button"));
        Assert.Contains("Nhắc trước hạn", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.SendAsync(page, ("Values[warning-days]", "5"), ("ValidFrom", "2024-11-15"))).Status);
    }

    [Theory]
    [InlineData("/don-vi/khong-co/loai-ke-hoach")]
    [InlineData("/don-vi/064/loai-ke-hoach/khong-co")]
    public async Task Page_OfNothing_IsNotFound(string address)
    {
        using var admin = await FormClient.OfAsync(site, "admin");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task Switch_Off_HidesThePlanFromListsAndKeepsItReadable()
    {
        using var admin = await FormClient.OfAsync(site, "admin");
        const string address = "/don-vi/867/loai-ke-hoach/digitisation";
        var (_, off) = await admin.SendAsync((await admin.OpenAsync(address)).Page, ("Values[on]", "false"));
        try
        {
            Assert.DoesNotContain("/ke-hoach/sa-dec-2024-2025", await LinksAsync(admin, "/ke-hoach"));
            Assert.DoesNotContain("/ke-hoach/sa-dec-2024-2025/bao-cao/priority-order", await LinksAsync(admin, "/bao-cao"));
            Assert.Contains("/ke-hoach/sa-dec-2024-2025", await LinksAsync(admin, "/don-vi/867/loai-ke-hoach"));
            var (status, plan) = await admin.OpenAsync("/ke-hoach/sa-dec-2024-2025");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("Loại kế hoạch này đang tắt", plan.Body!.TextContent, StringComparison.Ordinal);
        }
        finally
        {
            await admin.SendAsync(off, ("Drop", "on"));
        }

        Assert.Contains("/ke-hoach/sa-dec-2024-2025", await LinksAsync(admin, "/ke-hoach"));
    }

    private static async Task<IEnumerable<string?>> LinksAsync(FormClient client, string address) =>
        (await client.OpenAsync(address)).Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));

    private static IHtmlInputElement Field(IHtmlDocument page, string key) => (IHtmlInputElement)page.QuerySelector($"[name='Values[{key}]']")!;

    private static string Row(IHtmlDocument page, string key) => page.QuerySelector($"tr:has([name='Values[{key}]'])")!.TextContent;

    private static string History(IHtmlDocument page) => string.Join(
        ' ', page.QuerySelector("section[aria-labelledby=lich-su] tbody tr")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
