using Microsoft.Playwright;
using TthcModular.Testing.Processes;
using static Microsoft.Playwright.Assertions;

namespace TthcModular.Browser.Tests;

/// <summary>What the province's administrator sees of packs that do not work.</summary>
public sealed class BrokenPacksPageTests(BrowserFixture browser)
{
    [Fact]
    public async Task PacksPage_WithEveryBrokenPack_NamesEachWithItsReasonAndOffersToTryAgain()
    {
        await using var host = await BrokenPacks.StartHostAsync();
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = host.Address.ToString(), ViewportSize = new ViewportSize { Width = 390, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("admin");
        await page.GetByLabel("Mật khẩu").FillAsync(RunningHost.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();

        await page.GotoAsync("/quan-tri/goi");

        foreach (var (id, (state, reason)) in BrokenPacks.Refused)
        {
            var pack = page.Locator($"#goi-{id}");
            await Expect(pack.GetByText(state, new() { Exact = true })).ToBeVisibleAsync();
            await Expect(pack).ToContainTextAsync(reason);
            await Expect(pack.GetByText("Thử lại…")).ToBeVisibleAsync();
        }

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
    }

    [Fact]
    public async Task RemoveAndUseAgain_OfAPackBesideTheHost_ShowsWhatGoesAndComesBackFirst()
    {
        await using var host = await RunningHost.StartAsync();
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = host.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("admin");
        await page.GetByLabel("Mật khẩu").FillAsync(RunningHost.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.GotoAsync("/quan-tri/goi");
        var pack = page.Locator(".pack").First;
        var title = await pack.Locator(".pack-title").InnerTextAsync();

        await pack.GetByRole(AriaRole.Link, new() { Name = "Gỡ gói…" }).ClickAsync();
        await Expect(page.GetByText("Không còn", new() { Exact = true }).First).ToBeVisibleAsync();
        await page.GetByLabel("Lý do").FillAsync("Hết chiến dịch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gỡ gói" }).ClickAsync();
        await Expect(page.GetByText($"Đã gỡ gói {title}.")).ToBeVisibleAsync();

        // Plans of the pack stay readable without it.
        await page.GotoAsync("/ke-hoach/ia-tor-campaign-2024");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        await page.GotoAsync("/quan-tri/goi");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dùng lại…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bật gói" }).ClickAsync();
        await Expect(page.GetByText($"Đã bật gói {title}.")).ToBeVisibleAsync();
    }
}
