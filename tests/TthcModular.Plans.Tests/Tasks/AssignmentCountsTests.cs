using TthcModular.Figures.Indicators;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Tasks;

public sealed class AssignmentCountsTests
{
    [Theory, BothDatabases]
    public async Task Count_Span_HoldsWhatIsDueInItAndOngoingWork(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 5, 20);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"));
        host.Clock.SetDay(2024, 7, 2);
        await host.ReportAsync("1", "23911", new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"));

        var counts = await CountAsync(host, new Span(new DateOnly(2024, 4, 1), new DateOnly(2024, 6, 30)));

        Assert.Equal(new AssignmentCount(1, 1), counts[host.Unit("23908").Id]);
        Assert.Equal(new AssignmentCount(1, 0), counts[host.Unit("23911").Id]);
        Assert.Equal(new AssignmentCount(1, 0), counts[host.Unit("632").Id]);
        Assert.Equal(5, counts.Count);
    }

    [Theory, BothDatabases]
    public async Task Count_WholePlan_HoldsEveryAssignment(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        var counts = await CountAsync(host, new Span(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));

        Assert.Equal(9, counts.Values.Sum(count => count.All));
        Assert.Equal(0, counts.Values.Sum(count => count.Done));
    }

    private static async Task<IReadOnlyDictionary<int, AssignmentCount>> CountAsync(PlansHost host, Span span)
    {
        var plan = await host.PlanAsync();
        return await host.AskAsync<IAssignmentCounts, IReadOnlyDictionary<int, AssignmentCount>>(counts => counts.CountAsync(plan.Id, span, default));
    }
}
