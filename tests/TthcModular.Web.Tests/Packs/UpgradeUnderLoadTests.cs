using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using TthcModular.Testing.Processes;

namespace TthcModular.Web.Tests.Packs;

/// <summary>A pack that pages are made from is replaced again and again while people look at them.</summary>
public sealed class UpgradeUnderLoadTests : IAsyncDisposable
{
    private const int Rounds = 20;
    private const int Visitors = 3;
    private const long MostGrowth = 100L * 1024 * 1024;

    private static readonly string[] Paths = ["/ke-hoach", "/ke-hoach/cho-don-2024/chi-tieu", "/ke-hoach/cho-don-2024/nhiem-vu", "/bao-cao", "/quan-tri/goi"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tthc-upgrade-");

    [Fact]
    public async Task UpgradeAndRollBack_TwentyTimesUnderLoad_FailsNoRequestAndKeepsMemoryFlat()
    {
        await using var host = await RunningHost.StartAsync();
        using var admin = await PageVisitor.SignInAsync(host);
        var (id, archive) = await NextVersionAsync(admin);
        var preview = await admin.UploadAsync(archive);
        Assert.Contains("9.1.0", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var over = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, Visitors).Select(visitor => VisitAsync(host, visitor, over.Token)));

        List<long> memory = [];
        for (var round = 0; round < Rounds; round++)
        {
            await MoveAsync(admin, id, "dung", "9.1.0", ("phien-ban", "9.1.0"));
            await MoveAsync(admin, id, "quay-ve", "1.0.0");
            memory.Add(host.WorkingSet);
        }

        await over.CancelAsync();
        var requests = (await load).SelectMany(statuses => statuses).ToList();
        Assert.All(requests, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.True(requests.Count >= Rounds, $"Only {requests.Count} requests were made.");
        var growth = memory[^3..].Min() - memory[2..8].Max();
        Assert.True(growth < MostGrowth, string.Create(CultureInfo.InvariantCulture, $"Memory grew by {growth / 1024 / 1024} MB: {string.Join(' ', memory.Select(bytes => bytes / 1024 / 1024))}"));
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<List<HttpStatusCode>> VisitAsync(RunningHost host, int visitor, CancellationToken over)
    {
        using var page = await PageVisitor.SignInAsync(host);
        List<HttpStatusCode> statuses = [];
        for (var visit = visitor; !over.IsCancellationRequested; visit++)
        {
            using var answer = await page.Client.GetAsync(new Uri(Paths[visit % Paths.Length], UriKind.Relative), CancellationToken.None);
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }

    private static async Task MoveAsync(PageVisitor admin, string id, string work, string version, params (string, string)[] fields)
    {
        var after = await admin.PostAsync($"/quan-tri/goi/{id}/{work}", fields);
        Assert.Contains($"phiên bản {version}", after.GetElementById($"goi-{id}")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The pack of the plan that the visitors look at, as a later version.</summary>
    private async Task<(string Id, string Archive)> NextVersionAsync(PageVisitor admin)
    {
        var source = Directory.EnumerateDirectories(Path.Combine(HostExecutable.Folder, "packs"))
            .First(pack => Directory.Exists(Path.Combine(pack, "plans")) && Directory.EnumerateFiles(Path.Combine(pack, "plans")).Any(plan => Path.GetFileName(plan).Contains("cho-don", StringComparison.Ordinal)));
        var id = Path.GetFileName(source);
        Assert.Contains("Đang dùng", (await admin.GetAsync("/quan-tri/goi")).GetElementById($"goi-{id}")!.TextContent, StringComparison.Ordinal);
        var archive = Path.Combine(folder.FullName, $"{id}.tthcpack");
        await ZipFile.CreateFromDirectoryAsync(source, archive);
        await using var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Update);
        var entry = zip.GetEntry("pack.json")!;
        JsonObject manifest;
        await using (var content = await entry.OpenAsync())
            manifest = (await JsonNode.ParseAsync(content))!.AsObject();
        manifest["version"] = "9.1.0";
        entry.Delete();
        await using var changed = await zip.CreateEntry("pack.json").OpenAsync();
        await System.Text.Json.JsonSerializer.SerializeAsync(changed, manifest);
        return (id, archive);
    }
}
