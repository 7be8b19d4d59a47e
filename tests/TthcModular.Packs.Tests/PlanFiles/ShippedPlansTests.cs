using System.Runtime.CompilerServices;
using System.Text.Json;
using TthcModular.Packs.PlanFiles;

namespace TthcModular.Packs.Tests.PlanFiles;

public sealed class ShippedPlansTests
{
    public static TheoryData<string, int, int, int, int> Plans => new()
    {
        { "cho-don-2024", 18, 9, 10, 3 },
        { "gia-lai-2021-2025", 36, 22, 28, 20 },
        { "tu-ky-2024", 36, 10, 11, 9 },
        { "sa-dec-2024-2025", 22, 11, 12, 3 },
        { "ia-tor-campaign-2024", 16, 7, 13, 6 },
    };

    [Theory, MemberData(nameof(Plans))]
    public void Read_ShippedPlan_HasAllItsParts(string slug, int tasks, int indicators, int targets, int duties)
    {
        var plan = Read(slug);

        Assert.Equal(slug, plan.Slug);
        Assert.Equal(tasks, plan.Tasks.Count);
        Assert.Equal(indicators, plan.Indicators.Count);
        Assert.Equal(targets, plan.Indicators.Sum(indicator => indicator.Targets.Count));
        Assert.Equal(duties, plan.Reporting.Count);
    }

    [Theory, MemberData(nameof(Plans))]
    public void Write_ShippedPlan_ReadsBackEqual(string slug, int tasks, int indicators, int targets, int duties)
    {
        var plan = Read(slug);

        var again = new PlanFileReader().Read(new PlanFileReader().Write(plan)).Plan;

        Assert.Equal(JsonSerializer.Serialize(plan), JsonSerializer.Serialize(again));
        Assert.Equal((tasks, indicators, targets, duties), (again!.Tasks.Count, again.Indicators.Count, again.Indicators.Sum(i => i.Targets.Count), again.Reporting.Count));
    }

    private static PlanFile Read(string slug)
    {
        var file = Directory.GetFiles(Plugins(), slug + ".yaml", SearchOption.AllDirectories).First(path => Path.GetFileName(Path.GetDirectoryName(path)) == "plans" && !path.Contains("bin", StringComparison.Ordinal));
        var result = new PlanFileReader().Read(File.ReadAllText(file));
        Assert.Empty(result.Errors);
        return result.Plan!;
    }

    private static string Plugins([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../plugins"));
}
