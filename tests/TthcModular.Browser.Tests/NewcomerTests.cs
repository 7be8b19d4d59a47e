using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TthcModular.Browser.Tests;

/// <summary>The path of somebody who has just started the demonstration: sign in, look at plans, import, report.</summary>
public sealed class NewcomerTests(BrowserFixture browser)
{
    [Fact]
    public async Task Home_BeforeSignIn_AsksToSignInAndThenShowsToday()
    {
        var page = await browser.VisitAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập" })).ToBeVisibleAsync();

        page = await browser.SignInAsync("admin");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hôm nay", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("Đang xem theo ngày 15/11/2024")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_SaysSoAndLetsNobodyIn()
    {
        var page = await browser.VisitAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("admin");
        await page.GetByLabel("Mật khẩu").FillAsync("khong-phai-mat-khau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();

        await Expect(page.GetByText("Tên đăng nhập hoặc mật khẩu không đúng.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("cho-don-2024", 18, "Đẩy mạnh triển khai thực hiện chứng thực bản sao điện tử từ bản chính")]
    [InlineData("gia-lai-2021-2025", 36, "Bưu điện các cấp")]
    [InlineData("tu-ky-2024", 36, "II.11. Chế độ thông tin báo cáo")]
    [InlineData("sa-dec-2024-2025", 22, "Phòng Văn hóa và Thông tin Thành phố")]
    [InlineData("ia-tor-campaign-2024", 16, "Tổ chức hướng dẫn, hỗ trợ người dân, doanh nghiệp nộp hồ sơ trực tuyến")]
    public async Task PlanPage_OfEachPlan_ShowsAllTasksWithTheirDiacritics(string slug, int tasks, string text)
    {
        var page = await browser.SignInAsync("admin");

        await page.GotoAsync($"/ke-hoach/{slug}/nhiem-vu");

        Assert.Equal(tasks, await page.Locator("td[data-label='Số']").CountAsync());
        await Expect(page.Locator("table").GetByText(text).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Import_OfAFile_MovesTheIndicator()
    {
        var page = await browser.SignInAsync("tuky");
        await page.GotoAsync("/so-lieu");
        await page.GetByLabel("Tệp .csv").SetInputFilesAsync(new FilePayload
        {
            Name = "ho-so.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Cases()),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhập tệp" }).ClickAsync();
        await Expect(page.GetByText("Đã nhập xong").First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await page.GotoAsync("/ke-hoach/tu-ky-2024/chi-tieu");

        await Expect(page.GetByText("75 %").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Report_OfTheCampaign_IsShownAndDownloadedAsWord()
    {
        var page = await browser.SignInAsync("iator");
        await page.GotoAsync("/ke-hoach/ia-tor-campaign-2024/bao-cao/day-50");
        await Expect(page.GetByText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Word" }).First.ClickAsync());

        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithoutScript_WorkTheSame()
    {
        var page = await browser.SignInAsync("chodon", javaScript: false);

        await page.GotoAsync("/ke-hoach/cho-don-2024/chi-tieu");

        await Expect(page.GetByText("Tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia").First).ToBeVisibleAsync();
    }

    /// <summary>Four cases with a fee of one commune, three of them paid online.</summary>
    private static string Cases() => "case_code,unit_code,procedure_code,service_level,channel,received_at,outcome,fee_vnd,payment_channel\n"
        + string.Concat(Enumerable.Range(1, 4).Select(i => $"TRINH-DUYET-{i},11074,2.000815,full,online,2024-10-0{i}T08:00:00+07:00,pending,5000,{(i < 4 ? "online" : "cash")}\n"));
}
