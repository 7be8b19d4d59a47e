using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Api;

public sealed class ApiScopeTests(SiteFactory site)
{
    [Theory]
    [InlineData("/api/v1/plans")]
    [InlineData("/api/v1/units")]
    [InlineData("/api/v1/plan-types")]
    [InlineData("/api/v1/plans/cho-don-2024/indicators")]
    public async Task Get_ByAStranger_IsUnauthorizedWithAProblemAndNoRedirect(string path)
    {
        using var client = await site.ClientAsync(userName: null);

        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Plans_OfAdmin_AreTheFive() =>
        Assert.Equal(5, (await GetAsync("admin", "/api/v1/plans")).GetArrayLength());

    [Fact]
    public async Task Plans_OfACommuneOfficer_AreThoseThatReachTheCommune()
    {
        var plans = await GetAsync("chodon.banglung", "/api/v1/plans");

        Assert.Equal(["cho-don-2024"], plans.EnumerateArray().Select(plan => plan.GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task Plan_OfAnotherDistrict_IsNotFound()
    {
        using var client = await site.ClientAsync("chodon");

        var response = await client.GetAsync(new Uri("/api/v1/plans/tu-ky-2024", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("urn:tthc:plan-not-found", problem.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Indicators_OfTheNeighbourCommune_AreForbidden()
    {
        using var client = await site.ClientAsync("chodon.banglung");

        var response = await client.GetAsync(new Uri("/api/v1/plans/cho-don-2024/indicators?unit=02023", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Units_OnADayAfterTheMerger_AreTheNewOnes()
    {
        var units = await GetAsync("admin", "/api/v1/units?asOf=2025-07-01&limit=5000");
        var codes = units.EnumerateArray().Select(unit => unit.GetProperty("code").GetString()).ToList();

        Assert.Contains("02020.2025", codes);
        Assert.DoesNotContain("064", codes);
    }

    [Fact]
    public async Task Tasks_OfAPlan_CarryScheduleAndCounts()
    {
        var tasks = await GetAsync("admin", "/api/v1/plans/cho-don-2024/tasks");

        var eighth = tasks.EnumerateArray().Single(task => task.GetProperty("number").GetString() == "8");
        Assert.Equal("by_quarter", eighth.GetProperty("schedule").GetProperty("kind").GetString());
        Assert.Equal("2024-09-30", eighth.GetProperty("schedule").GetProperty("due").GetString());
        Assert.True(eighth.GetProperty("assignments").GetProperty("total").GetInt32() > 20);
    }

    private async Task<JsonElement> GetAsync(string userName, string path)
    {
        using var client = await site.ClientAsync(userName);
        return await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
