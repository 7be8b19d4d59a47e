using System.Globalization;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Plans;

public sealed class PlanQueriesTests
{
    [Theory]
    [InlineData("64", true)]
    [InlineData("632", true)]
    [InlineData("23908", true)]
    [InlineData("632-tp", true)]
    [InlineData("632-vp", false)]
    [InlineData("633", false)]
    [InlineData("so-tttt", false)]
    public async Task List_SeenFromAUnit_ShowsPlansOfItsIssuersAndThoseThatReachIt(string unit, bool visible)
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);

        var plans = await ListAsync(host, search: null, host.ScopeOf(unit));

        Assert.Equal(visible, plans.Count == 1);
        Assert.Equal(visible, await host.PlansAsync(service => service.FindAsync("chu-prong-2024", host.ScopeOf(unit), default)) is not null);
    }

    [Theory, BothDatabases]
    public async Task List_ScopeOfAnAncestorAlone_SeesThePlan(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        Assert.Single(await ListAsync(host, search: null, new UnitScope(new HashSet<int> { host.Unit("64").Id })));
        Assert.Empty(await ListAsync(host, search: null, UnitScope.Nothing));
    }

    [Theory]
    [InlineData("kiem soat 2024", true)]
    [InlineData("THỦ TỤC", true)]
    [InlineData("05/KH-UBND", true)]
    [InlineData("chư prông", true)]
    [InlineData("", true)]
    [InlineData("%", true)]
    [InlineData("kiểm so", true)]
    [InlineData("kiể soát", false)]
    [InlineData("số hóa", false)]
    public async Task List_Search_IgnoresCaseAndDiacritics(string search, bool found)
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);

        Assert.Equal(found, (await ListAsync(host, search, UnitScope.Everything)).Count == 1);
    }

    [Theory, BothDatabases]
    public async Task List_Progress_CountsTasksDoneAndLateOfVisibleUnits(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 6, 1);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"));

        var all = Assert.Single(await ListAsync(host, search: null, UnitScope.Everything));
        var own = Assert.Single(await ListAsync(host, search: null, host.ScopeOf("23908")));

        Assert.Equal((4, 4, 0, 1), (all.Tasks, all.Indicators, all.TasksDone, all.TasksLate));
        Assert.Equal((1, 0), (own.TasksDone, own.TasksLate));
    }

    [Theory, BothDatabases]
    public async Task List_MorePlans_TakeNoMoreQueries(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var scope = host.ScopeOf("632");
        var one = await host.CountAsync(() => ListAsync(host, search: null, scope));
        for (var copy = 0; copy < 4; copy++)
            await host.ImportAsync(SmallDistrict.Plan.Replace("slug: chu-prong-2024", string.Create(CultureInfo.InvariantCulture, $"slug: ban-sao-{copy}"), StringComparison.Ordinal));

        var five = await host.CountAsync(() => ListAsync(host, search: null, scope));

        Assert.Equal(5, (await ListAsync(host, search: null, scope)).Count);
        Assert.Equal(one, five);
        Assert.InRange(five, 1, 5);
    }

    [Theory, BothDatabases]
    public async Task Tasks_OfAUnit_CountOnlyWhatStandsUnderItAndIsVisible(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 6, 1);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"));
        var plan = await host.PlanAsync();

        var district = await host.PlansAsync(plans => plans.TasksAsync(plan, host.Unit("632"), UnitScope.Everything, default));
        var commune = await host.PlansAsync(plans => plans.TasksAsync(plan, host.Unit("23908"), UnitScope.Everything, default));
        var seenByCommune = await host.PlansAsync(plans => plans.TasksAsync(plan, host.Unit("632"), host.ScopeOf("23908"), default));

        Assert.Equal(["1", "2", "3", "4"], district.Select(task => task.Number));
        Assert.Equal((Standing.Late, 4, 1, 3), (district[0].Standing, district[0].Assignments, district[0].Done, district[0].Late));
        Assert.Equal((Standing.NotStarted, 0), (district[3].Standing, district[3].Assignments));
        Assert.Equal((Standing.Done, 1, 1, 0), (commune[0].Standing, commune[0].Assignments, commune[0].Done, commune[0].Late));
        Assert.Equal(commune.Select(task => task.Assignments), seenByCommune.Select(task => task.Assignments));
        Assert.Equal(("2,5 cuộc", "trước ngày 20/6/2024"), (district[1].QuantityText, district[0].ReportDueText));
    }

    [Theory, BothDatabases]
    public async Task Tasks_AnyUnit_TakeTwoQueriesAndOneForSettings(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var plan = await host.PlanAsync();

        // one more is the tree's stamp
        Assert.InRange(await host.CountAsync(() => host.PlansAsync(plans => plans.TasksAsync(plan, host.Unit("632"), host.ScopeOf("632"), default))), 3, 4);
    }

    [Theory, BothDatabases]
    public async Task Spans_PackInstalled_AreThoseOfItsCalendars(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var plan = await host.PlanAsync();

        var spans = await host.PlansAsync(plans => plans.SpansAsync(plan, default));

        Assert.Equal("vpcp-2024-Q1", spans[0].Span.Key);
        Assert.Equal(("years", "2024"), (spans[^1].Calendar, spans[^1].Span.Key));
    }

    [Fact]
    public async Task Spans_PackGone_AreCivilQuarters()
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        NSubstitute.SubstituteExtensions.Returns(host.Packs.Current, PlansHost.CatalogueOf());

        var spans = await host.PlansAsync(async plans => await plans.SpansAsync((await plans.FindAsync("chu-prong-2024", UnitScope.Everything, default))!, default));

        Assert.Equal(["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"], spans.Select(span => span.Span.Key));
    }

    private static Task<IReadOnlyList<PlanSummary>> ListAsync(PlansHost host, string? search, UnitScope scope) =>
        host.PlansAsync(plans => plans.ListAsync(search, scope, default));
}
