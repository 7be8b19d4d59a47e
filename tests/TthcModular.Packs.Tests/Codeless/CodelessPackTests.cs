using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;

namespace TthcModular.Packs.Tests.Codeless;

public sealed class CodelessPackTests
{
    [Fact]
    public async Task Reload_ExampleOfTheDocumentation_GivesPlanTypeIndicatorsAndReport()
    {
        await using var workshop = new PackWorkshop();
        Write(workshop);

        var pack = await workshop.EntryAsync("OnlineReview");

        Assert.Equal((PackState.Active, ""), (pack.State, pack.Reason));
        var type = workshop.Catalogue.Current.FindPlanType("online-review");
        Assert.NotNull(type);
        var indicator = Assert.Single(type.Type.Indicators);
        Assert.Equal(
            "count Cases by ReceivedOn where (ServiceLevel in (Full, Partial) and Channel = Online)", indicator.EditionOn(new DateOnly(2024, 5, 1)).Numerator.Content);
        Assert.Equal(6, indicator.Breakdowns.Count);
        Assert.Equal("5", type.Type.Settings[0].Default);
        Assert.Equal("Báo cáo tháng", Assert.Single(type.Type.Reports).Title);
        Assert.NotEmpty(type.Templates["reports/month.hbs"]);
    }

    [Theory]
    [InlineData("direction: higher", "directon: higher", "dòng 12: Khóa 'directon' không có trong định dạng")]
    [InlineData("channel = online", "channel = mail", "dòng 17: 'numerator', cột 23 của biểu thức: 'mail'")]
    [InlineData("calendar: months", "calendar: weeks", "weeks")]
    [InlineData("reports/month.hbs", "reports/none.hbs", "không có tệp mẫu 'reports/none.hbs'")]
    [InlineData("key: online-review", "key: Online", "dòng 1: 'key' là 'Online'")]
    public async Task Reload_FaultInTheFile_IsTheReason(string good, string bad, string reason)
    {
        await using var workshop = new PackWorkshop();
        Write(workshop, yaml => yaml.Replace(good, bad, StringComparison.Ordinal));

        var pack = await workshop.EntryAsync("OnlineReview");

        Assert.Equal(PackState.ContractBroken, pack.State);
        Assert.Contains(reason, pack.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_AssemblyBesidePlanType_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        PackWorkshop.Edit(Write(workshop), manifest => manifest["assembly"] = "A.dll");

        Assert.Equal(PackState.BadManifest, (await workshop.EntryAsync("OnlineReview")).State);
    }

    [Fact]
    public async Task Install_UpgradeAndRollBack_BringTheDefinitionsOfTheVersionBack()
    {
        await using var workshop = new PackWorkshop();
        var folder = Write(workshop);
        var first = workshop.Zip(folder);
        PackWorkshop.Edit(folder, manifest => manifest["version"] = "1.1.0");
        var file = Path.Combine(folder, "plan-type.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("name: đất đai", "name: đất", StringComparison.Ordinal));
        PackWorkshop.Seal(folder);
        var second = workshop.Zip(folder);
        Directory.Delete(folder, recursive: true);

        Assert.True((await workshop.InstallAsync(first)).IsSuccess);
        Assert.True((await workshop.InstallAsync(second)).IsSuccess);
        Assert.Equal("đất", Breakdown(workshop));
        Assert.True((await workshop.DoAsync(PackMoveKind.RollBack, "OnlineReview")).IsSuccess);
        Assert.Equal("đất đai", Breakdown(workshop));
    }

    private static string? Breakdown(PackWorkshop workshop) =>
        workshop.Catalogue.Current.FindPlanType("online-review")?.Type.Indicators[0].Breakdowns[0].Name;

    /// <summary>The example of docs/packs.md as a folder among the host's packs.</summary>
    private static string Write(PackWorkshop workshop, Func<string, string>? change = null)
    {
        var section = File.ReadAllText(Documentation()).Split("## A pack without code")[1];
        var folder = Directory.CreateDirectory(Path.Combine(workshop.PacksDirectory, "OnlineReview")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "reports"));
        File.WriteAllText(Path.Combine(folder, "reports", "month.hbs"), "<h2>{{plan.title}}</h2>");
        var yaml = Block(section, "yaml");
        File.WriteAllText(Path.Combine(folder, "plan-type.yaml"), change?.Invoke(yaml) ?? yaml);
        File.WriteAllText(Path.Combine(folder, "pack.json"), Block(section, "json"));
        PackWorkshop.Seal(folder);
        return folder;
    }

    private static string Block(string section, string language) => section.Split($"```{language}\n")[1].Split("\n```")[0];

    private static string Documentation()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "packs.md")))
            folder = folder.Parent ?? throw new InvalidOperationException("docs/packs.md not found");
        return Path.Combine(folder.FullName, "docs", "packs.md");
    }
}
