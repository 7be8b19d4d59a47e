namespace TthcModular.Web.Tests.Cli;

public sealed class PlanVerbTests(VerbFixture verbs) : IClassFixture<VerbFixture>
{
    [Theory]
    [InlineData("cho-don-2024", 18, 9)]
    [InlineData("gia-lai-2021-2025", 36, 22)]
    [InlineData("tu-ky-2024", 36, 10)]
    [InlineData("sa-dec-2024-2025", 22, 11)]
    [InlineData("ia-tor-campaign-2024", 16, 7)]
    public async Task PlansList_OfTheDemonstration_CountsTasksAndIndicators(string slug, int tasks, int indicators)
    {
        var plans = await verbs.JsonAsync("plans", "list");

        var plan = plans.EnumerateArray().Single(p => p.GetProperty("slug").GetString() == slug);
        Assert.Equal(tasks, plan.GetProperty("tasks").GetInt32());
        Assert.Equal(indicators, plan.GetProperty("indicators").GetInt32());
        Assert.Equal(5, plans.GetArrayLength());
    }

    [Fact]
    public async Task PlansExport_ImportedAgain_ChangesNothing()
    {
        var exported = (await verbs.RunAsync("plans", "export", "sa-dec-2024-2025")).Output;
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, exported, TestContext.Current.CancellationToken);

        var again = await verbs.RunAsync("plans", "import", file);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(exported, (await verbs.RunAsync("plans", "export", "sa-dec-2024-2025")).Output);
    }

    [Fact]
    public async Task PlansImport_OfABrokenFile_NamesTheLineAndChangesNothing()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "slug: ke-hoach-thu\nplan_type: campaign\ndocument: 5\n", TestContext.Current.CancellationToken);

        var result = await verbs.RunAsync("plans", "import", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Dòng 3", result.Errors, StringComparison.Ordinal);
        Assert.Equal(5, (await verbs.JsonAsync("plans", "list")).GetArrayLength());
    }

    [Fact]
    public async Task Verb_Unknown_IsWrongUsage() => Assert.Equal(2, (await verbs.RunAsync("khong-co")).ExitCode);

    [Fact]
    public async Task Verb_WithHelp_Explains()
    {
        var help = await verbs.RunAsync("import", "cases", "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("--rejects", help.Output, StringComparison.Ordinal);
    }
}
