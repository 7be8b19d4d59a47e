using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Home;

public sealed class AttentionTests
{
    [Theory, BothDatabases]
    public async Task For_District_CountsWhatIsLateSoonAndBehind(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 6, 1);
        host.Figures.Set("digitisation-rate", 30);
        host.Figures.Set("online-submission-rate", 85, "full");
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"));

        var attention = await ForAsync(host, UnitScope.Everything, "632");

        Assert.Equal((3, 0, 1), (attention.Late, attention.DueSoon, attention.IndicatorsBehind));
        Assert.Equal(8, attention.ToDo.Count);
        Assert.Equal(Standing.Late, attention.ToDo[0].Standing);
        var running = Assert.Single(attention.Running);
        Assert.Equal((153, 366, 1, 1), (running.Day, running.Days, running.IndicatorsMet, running.IndicatorsBehind));
        Assert.Equal((0, 1), (running.Plan.TasksDone, running.Plan.TasksLate));
    }

    [Theory, BothDatabases]
    public async Task For_Commune_IsAboutItsOwnWork(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 5, 25);

        var attention = await ForAsync(host, host.ScopeOf("23908"), "23908");

        Assert.Equal((0, 1), (attention.Late, attention.DueSoon));
        Assert.Equal(["1", "2"], attention.ToDo.Select(assignment => assignment.TaskNumber));
        Assert.Equal([host.Unit("23908").Id], Assert.Single(host.Figures.Asked).UnitIds);
    }

    [Theory, BothDatabases]
    public async Task For_DayAfterThePlansEnd_RunsNothingButStillOwes(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2025, 1, 1);

        var attention = await ForAsync(host, UnitScope.Everything, unit: null);

        Assert.Empty(attention.Running);
        Assert.Equal(8, attention.Late);
    }

    [Theory, BothDatabases]
    public async Task For_MorePlans_TakesNoMoreQueries(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 6, 1);
        var one = await host.CountAsync(() => ForAsync(host, UnitScope.Everything, "632"));
        for (var copy = 'a'; copy < 'e'; copy++)
            await host.ImportAsync(SmallDistrict.Plan.Replace("slug: chu-prong-2024", $"slug: ban-sao-{copy}", StringComparison.Ordinal));

        Assert.Equal(one, await host.CountAsync(() => ForAsync(host, UnitScope.Everything, "632")));
        Assert.InRange(one, 1, 12);
    }

    private static Task<Attention> ForAsync(PlansHost host, UnitScope scope, string? unit) => host.AskAsync<IAttention, Attention>(attention =>
        attention.ForAsync(scope, unit is null ? null : host.Unit(unit).Id, host.Clock.Today(), default));
}
