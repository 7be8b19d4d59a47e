using System.Text.Json;
using TthcModular.Testing.Processes;

namespace TthcModular.Web.Tests.Packs;

/// <summary>A running host that has every broken pack beside its own ones.</summary>
public sealed class BrokenPacksTests(BrokenPacksTests.Site site) : IClassFixture<BrokenPacksTests.Site>
{
    [Fact]
    public async Task Ready_WithEveryBrokenPack_TellsWhichWorkAndWhichDoNot()
    {
        using var client = new HttpClient { BaseAddress = site.Host.Address };

        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken));

        var states = answer.RootElement.GetProperty("packs").EnumerateArray()
            .ToDictionary(pack => pack.GetProperty("id").GetString()!, pack => pack.GetProperty("state").GetString()!, StringComparer.Ordinal);
        Assert.DoesNotContain("active", BrokenPacks.Refused.Keys.Select(id => states[id]));
        Assert.All(Directory.EnumerateDirectories(Path.Combine(HostExecutable.Folder, "packs")), own => Assert.Equal("active", states[Path.GetFileName(own)]));
        Assert.Equal(("active", "active"), (states["LibraryVersion"], states["OtherLibraryVersion"]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ke-hoach")]
    [InlineData("/ke-hoach/cho-don-2024/chi-tieu")]
    [InlineData("/ke-hoach/ia-tor-campaign-2024/bao-cao/day-50")]
    public async Task Pages_OfOtherPlans_NoticeNothing(string path)
    {
        using var visitor = await PageVisitor.SignInAsync(site.Host);

        Assert.DoesNotContain("lỗi", (await visitor.GetAsync(path)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ThrowsInReport", "Không viết được nhận xét")]
    [InlineData("HangsInReport", "không trả lời trong 2 giây")]
    [InlineData("AllocatesInReport", "AllocatesInReport")]
    public async Task Report_WhoseFunctionFails_IsMadeWithoutItAndThePackIsPutAsideAndTriedAgain(string pack, string reason)
    {
        using var visitor = await PageVisitor.SignInAsync(site.Host);
        var report = $"/ke-hoach/{BrokenPacks.FailingInReports[pack]}/bao-cao/month";

        var page = await visitor.GetAsync(report);
        Assert.Contains("Báo cáo được lập không có phần nhận xét", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(reason, page.Body.TextContent, StringComparison.Ordinal);
        for (var again = 0; again < 4; again++)
            await visitor.GetAsync(report);

        var entry = await UntilPutAsideAsync(visitor, pack);
        Assert.Contains(reason, entry, StringComparison.Ordinal);
        Assert.Contains($"Pack {pack}", site.Host.Log, StringComparison.Ordinal);
        // What the pack brought as data stays in use.
        Assert.Contains("tạm ngừng gọi", (await visitor.GetAsync(report)).Body!.TextContent, StringComparison.Ordinal);

        var tried = await visitor.PostAsync($"/quan-tri/goi/{pack}/thu-lai");
        Assert.Contains("Đang dùng", tried.GetElementById($"goi-{pack}")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Putting aside is done beside the request that failed; the page shows it soon after.</summary>
    private static async Task<string> UntilPutAsideAsync(PageVisitor visitor, string pack)
    {
        for (var look = 0; look < 100; look++)
        {
            var entry = (await visitor.GetAsync("/quan-tri/goi")).GetElementById($"goi-{pack}")!.TextContent;
            if (entry.Contains("Tạm ngừng gọi", StringComparison.Ordinal))
                return entry;
        }

        throw new TimeoutException($"{pack} was not put aside.");
    }

    public sealed class Site : IAsyncLifetime
    {
        public RunningHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await BrokenPacks.StartHostAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
