using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk;
using TthcModular.Sdk.Indicators;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Plans;

/// <summary>The plans that the packs ship, with the demonstration's units.</summary>
public sealed class ShippedPlansTests
{
    private static readonly string[] Slugs = ["cho-don-2024", "gia-lai-2021-2025", "ia-tor-campaign-2024", "sa-dec-2024-2025", "tu-ky-2024"];

    [Theory, BothDatabases]
    public async Task Import_FivePlans_AllStandWithTheirTasksAndIndicators(DatabaseKind kind)
    {
        await using var host = await WithPlansAsync(kind);

        var plans = await host.PlansAsync(service => service.ListAsync(search: null, UnitScope.Everything, default));

        Assert.Equal(
            ["cho-don-2024 18 9", "gia-lai-2021-2025 36 22", "ia-tor-campaign-2024 16 7", "sa-dec-2024-2025 22 11", "tu-ky-2024 36 10"],
            plans.Select(plan => $"{plan.Slug} {plan.Tasks} {plan.Indicators}").Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Export_FivePlansImportedAgain_ChangeNothing(DatabaseKind kind)
    {
        await using var host = await WithPlansAsync(kind);
        var before = await Stored.OfAsync(host);

        foreach (var slug in Slugs)
        {
            var yaml = await host.AskAsync<IPlanFiles, string?>(files => files.ExportAsync(slug, default));
            Assert.Empty((await host.ImportAsync(yaml!)).Errors);
        }

        Assert.Equal(before, await Stored.OfAsync(host));
    }

    [Fact]
    public async Task Import_FivePlans_GivesEveryTaskToSomebody()
    {
        await using var host = await WithPlansAsync(DatabaseKind.Sqlite);

        var idle = new List<string>();
        foreach (var slug in Slugs)
        {
            var plan = await host.PlanAsync(slug);
            var tasks = await host.PlansAsync(plans => plans.TasksAsync(plan, host.Tree.AncestorsOn(plan.Issuer, plan.IssuedOn).Prepend(plan.Issuer).Last(), UnitScope.Everything, default));
            idle.AddRange(tasks.Where(task => task.Assignments == 0).Select(task => $"{slug} {task.Number}: {string.Join(", ", task.Lead)}"));
        }

        Assert.Empty(idle);
    }

    private static async Task<PlansHost> WithPlansAsync(DatabaseKind kind)
    {
        var codes = Slugs.SelectMany(slug => Read(slug).Split('\n')).Select(line => line.Trim()).Where(line => line.StartsWith("code: ", StringComparison.Ordinal))
            .Select(line => line["code: ".Length..].Trim('"')).Where(code => char.IsLetter(code[0])).Distinct(StringComparer.Ordinal);
        var indicators = codes.Select(code => ReformType.Rate(code).WithBreakdowns(Breakdown.ByLevel)).ToList();
        var types = new[] { "digital-transformation", "one-stop-reform", "campaign", "digitisation" }.Select(key => new PlanType(key, key) { Indicators = indicators });
        var host = await PlansHost.CreateAsync(kind, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "units.csv")), [.. types]);
        foreach (var slug in Slugs)
            Assert.Empty((await host.ImportAsync(Read(slug))).Errors);
        return host;
    }

    private static string Read(string slug) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", slug + ".yaml"));
}
