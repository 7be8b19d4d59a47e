using System.Text.Json;

namespace TthcModular.Web.Tests.Cli;

/// <summary>The worked examples of the decision's scorecard, through the executable and the shipped pack.</summary>
public sealed class ScoreVerbTests(VerbFixture verbs) : IClassFixture<VerbFixture>
{
    private const string Header = "unit_code,part,numerator,denominator,points\n";

    private const string Examples = Header + """
        van-canh,CKMB,,,11.79
        van-canh,CLGQ,,,6.31
        van-canh,2.1,2541,2618,
        van-canh,A,2352,2489,
        van-canh,B,20,42,
        van-canh,C,8,42,
        van-canh,4.1,2497,2618,
        van-canh,4.2,1520,2618,
        van-canh,4.3,1543,2618,
        van-canh,4.4,2,2618,
        van-canh,4.5a,28,388,
        van-canh,4.5b,1105,2618,
        van-canh,4.x,,,2
        van-canh,5.4,2540,2618,
        viet-tri,CKMB,,,7.96
        viet-tri,2.1,2348,2971,
        viet-tri,CLGQ,,,6.48
        viet-tri,A,1516,1707,
        viet-tri,B,12,35,
        viet-tri,C,7,35,
        viet-tri,MDSH,,,8.67
        viet-tri,5.4,2348,2971,
        viet-tri,5.2,3,3,
        viet-tri,5.3,3,3,
        no-cases,2.1,0,0,
        no-cases,A,0,0,
        no-cases,5.4,0,0,
        """;

    [Fact]
    public async Task Evaluate_WorkedExamples_GiveThePortalsPoints()
    {
        var units = (await verbs.JsonAsync("scores", "evaluate", "scorecard-766", "--edition", "portal-2026", "--in", await FileAsync(Examples))).EnumerateArray().ToList();

        Assert.Equal([("van-canh", 75.34m), ("viet-tri", 62.88m), ("no-cases", 12m)], units.Select(unit => (unit.GetProperty("unit").GetString(), unit.GetProperty("total").GetDecimal())));
        Assert.Equal(
            [("CKMB", 11.79m), ("TDGQ", 19.41m), ("CLGQ", 6.31m), ("TTTT", 7.34m), ("MDSH", 12.49m), ("MDHL", 18m)],
            units[0].GetProperty("groups").EnumerateObject().Select(group => (group.Name, group.Value.GetDecimal())));
        Assert.Equal((5.67m, 1.19m, 0.48m), (Part(units[0], "A"), Part(units[0], "B"), Part(units[0], "C")));
        Assert.Equal((5.72m, 2.32m, 1.47m, 0m), (Part(units[0], "4.1"), Part(units[0], "4.2"), Part(units[0], "4.3"), Part(units[0], "4.4")));
    }

    [Fact]
    public async Task Import_TwiceAndWrong_KeepsWhatIsThereAndRefusesTheRest()
    {
        string[] span = ["--from", "2024-05-01", "--to", "2024-05-31"];
        var file = await FileAsync(Header + "23908,CKMB,,,11.79\n23908,4.4,2,2618,\n");

        var first = await verbs.JsonAsync(["scores", "import", "scorecard-766", .. span, "--in", file]);
        var again = await verbs.JsonAsync(["scores", "import", "scorecard-766", .. span, "--in", file]);
        var wrong = await verbs.RunAsync(["scores", "import", "scorecard-766", .. span, "--in", await FileAsync(Header + "23908,CKMB,,,18.5\n")]);

        Assert.Equal((2, 0), (first.GetProperty("added").GetInt32(), again.GetProperty("added").GetInt32()));
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("Dòng 2", wrong.Errors, StringComparison.Ordinal);
    }

    private static decimal Part(JsonElement unit, string code) => unit.GetProperty("parts").GetProperty(code).GetDecimal();

    private static async Task<string> FileAsync(string content)
    {
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".csv");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        return file;
    }
}
