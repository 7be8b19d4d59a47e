using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Api;

public sealed class RankingApiTests(SiteFactory site)
{
    private const string Plan = "/api/v1/plans/ia-tor-campaign-2024/ranking";

    [Fact]
    public async Task Ranking_OfACommunesCampaign_RanksItAmongItsNeighboursAsInACompetition()
    {
        var units = (await GetAsync("admin", $"{Plan}?level=commune&from=2024-03-22&to=2024-06-29")).EnumerateArray().ToList();

        Assert.True(units.Count > 15);
        Assert.Contains(units, unit => unit.GetProperty("unit").GetProperty("code").GetString() == "23908");
        var ranked = units.Where(unit => unit.GetProperty("rank").ValueKind == JsonValueKind.Number).ToList();
        Assert.All(ranked, unit => Assert.Equal(
            1 + ranked.Count(other => other.GetProperty("score").GetDecimal() > unit.GetProperty("score").GetDecimal()),
            unit.GetProperty("rank").GetInt32()));
        Assert.All(units, unit => Assert.Equal(
            unit.GetProperty("score").GetDecimal(),
            unit.GetProperty("groups").EnumerateObject().Sum(group => group.Value.GetDecimal())));
        Assert.Equal(
            ["1.1", "1.2", "1.3", "1.4", "2.1"],
            units[0].GetProperty("parts").EnumerateArray().Take(5).Select(part => part.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Ranking_OfACommuneOfficer_ShowsTheOwnCommuneOnlyWithTheSameRank()
    {
        var all = await GetAsync("admin", $"{Plan}?from=2024-03-22&to=2024-06-29&tree=then");
        var own = Assert.Single((await GetAsync("iator", $"{Plan}?from=2024-03-22&to=2024-06-29")).EnumerateArray());

        Assert.Equal("23908", own.GetProperty("unit").GetProperty("code").GetString());
        Assert.Equal(
            all.EnumerateArray().Single(unit => unit.GetProperty("unit").GetProperty("code").GetString() == "23908").GetProperty("rank").ToString(),
            own.GetProperty("rank").ToString());
    }

    [Theory]
    [InlineData(Plan + "?level=village", HttpStatusCode.BadRequest, "urn:tthc:bad-level")]
    [InlineData(Plan + "?tree=once", HttpStatusCode.BadRequest, "urn:tthc:bad-tree")]
    [InlineData("/api/v1/plans/cho-don-2024/ranking", HttpStatusCode.NotFound, "urn:tthc:no-scorecard")]
    public async Task Ranking_OfWhatDoesNotExist_IsAProblem(string path, HttpStatusCode status, string type)
    {
        using var client = await site.ClientAsync("admin");

        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(type, problem.GetProperty("type").GetString());
    }

    private async Task<JsonElement> GetAsync(string userName, string path)
    {
        using var client = await site.ClientAsync(userName);
        return await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
