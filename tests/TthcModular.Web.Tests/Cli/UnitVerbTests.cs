using System.Text.Json;

namespace TthcModular.Web.Tests.Cli;

/// <summary>A reorganisation by verbs, on the demonstration's units, which all end on 30 June 2025.</summary>
public sealed class UnitVerbTests(VerbFixture verbs) : IClassFixture<VerbFixture>
{
    [Fact]
    public async Task Merge_OfTwoCommunes_IsForeseenDoneAndKeepsTheTotal()
    {
        string[] change = ["units", "merge", "--from", "02020,02023", "--to", "02044", "--on", "2025-01-01"];
        var before = await verbs.RunAsync("units", "export");

        var foreseen = await verbs.JsonAsync([.. change, "--dry-run"]);
        var unchanged = await verbs.RunAsync("units", "export");
        var totals = await TotalsAsync();
        var done = await verbs.JsonAsync(change);
        var after = await verbs.RunAsync("units", "export");

        Assert.False(foreseen.GetProperty("applied").GetBoolean());
        Assert.True(done.GetProperty("applied").GetBoolean());
        Assert.Equal(Texts(foreseen, "steps"), Texts(done, "steps"));
        Assert.Contains(Texts(done, "effects"), effect => effect.Contains("phân công chưa hoàn thành", StringComparison.Ordinal));
        Assert.Equal(before.Output, unchanged.Output);
        Assert.Contains("02020,Thị trấn Bằng Lũng,commune,064,,2024-12-31,02044", after.Output, StringComparison.Ordinal);
        Assert.Equal(totals, await TotalsAsync());
    }

    [Theory]
    [InlineData("Xã Không Có Thật", "Không có đơn vị")]
    [InlineData("Phòng Tư pháp", "là tên của nhiều đơn vị")]
    public async Task Change_OfAUnitThatIsNotClear_IsRefusedWithTheReason(string unit, string reason)
    {
        var result = await verbs.RunAsync("units", "rename", "--unit", unit, "--name", "Tên Mới", "--on", "2025-01-01");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(reason, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithoutADay_IsWrongUsage() =>
        Assert.Equal(2, (await verbs.RunAsync("units", "move", "--unit", "02020", "--to", "06")).ExitCode);

    /// <summary>Numerators and denominators of the district's indicators, as it was and on today's map.</summary>
    private async Task<string> TotalsAsync()
    {
        var totals = new List<string>();
        foreach (var tree in new[] { "then", "now" })
        {
            var lines = await verbs.JsonAsync("indicators", "cho-don-2024", "--unit", "064", "--tree", tree);
            totals.Add(string.Join(';', lines.EnumerateArray().Select(line => $"{line.GetProperty("numerator")}/{line.GetProperty("denominator")}")));
        }

        Assert.Equal(totals[0], totals[1]);
        return totals[0];
    }

    private static IEnumerable<string> Texts(JsonElement answer, string property) => answer.GetProperty(property).EnumerateArray().Select(text => text.GetString()!);
}
