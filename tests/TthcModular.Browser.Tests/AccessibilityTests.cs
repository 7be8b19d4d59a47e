using Deque.AxeCore.Playwright;

namespace TthcModular.Browser.Tests;

public sealed class AccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, int>();
            foreach (var path in Paths)
            {
                pages.Add(path, 1280);
                pages.Add(path, 390);
            }

            return pages;
        }
    }

    private static readonly string[] Paths =
    [
        "/", "/ke-hoach", "/ke-hoach/cho-don-2024", "/ke-hoach/cho-don-2024/nhiem-vu", "/ke-hoach/cho-don-2024/chi-tieu", "/ke-hoach/cho-don-2024/bao-cao",
        "/ke-hoach/cho-don-2024/van-ban", "/viec-cua-toi", "/so-lieu", "/bao-cao", "/don-vi", "/quan-tri/goi", "/quan-tri/goi/Campaign", "/quan-tri/goi/Campaign/xem-truoc?viec=tat", "/quan-tri/khoa-goi", "/khong-co-trang-nay",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForAxe_HasNothingToFind(string path, int width)
    {
        var page = await browser.SignInAsync("admin", width);
        await page.GotoAsync(path);

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AtAnyWidth_DoesNotScrollSideways(string path, int width)
    {
        var page = await browser.SignInAsync("admin", width);
        await page.GotoAsync(path);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }
}
