using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Api;

public sealed class ProgressApiTests(SiteFactory site)
{
    [Fact]
    public async Task Patch_WithAnOldEtag_IsRefusedAndLosesNothing()
    {
        using var client = await site.ClientAsync("tuky");
        var assignments = await client.GetFromJsonAsync<JsonElement>(
            new Uri("/api/v1/plans/tu-ky-2024/assignments?status=not-started", UriKind.Relative), TestContext.Current.CancellationToken);
        var first = assignments[0];
        var id = first.GetProperty("id").GetInt32();
        var etag = first.GetProperty("etag").GetString()!;

        var accepted = await PatchAsync(client, id, etag, new { percent = 40, status = "in-progress", statement = "Đã ban hành văn bản chỉ đạo." });
        var refused = await PatchAsync(client, id, etag, new { percent = 10, status = "in-progress", statement = "Ghi đè." });

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.NotEqual(etag, accepted.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        var kept = await accepted.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("Đã ban hành văn bản chỉ đạo.", kept.GetProperty("statement").GetString());
    }

    [Fact]
    public async Task Patch_WithoutIfMatch_IsABadRequest()
    {
        using var client = await site.ClientAsync("tuky");

        var response = await client.PatchAsJsonAsync(new Uri("/api/v1/assignments/1", UriKind.Relative), new { percent = 1 }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PatchAsync(HttpClient client, int id, string etag, object progress)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/assignments/{id}") { Content = JsonContent.Create(progress) };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
