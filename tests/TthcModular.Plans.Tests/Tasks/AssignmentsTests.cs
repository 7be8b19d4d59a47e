using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Tasks;

public sealed class AssignmentsTests
{
    [Theory, BothDatabases]
    public async Task List_All_ThoseDueFirstAtTheTopAndOngoingLast(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        var all = await ListAsync(host, new AssignmentFilter());

        Assert.Equal(["1", "1", "1", "1", "2", "2", "2", "2", "3"], all.Select(assignment => assignment.TaskNumber));
    }

    [Theory, BothDatabases]
    public async Task List_PageByPage_MeetsEachOnceInTheSameOrder(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var all = await ListAsync(host, new AssignmentFilter());

        var paged = new List<Assignment>();
        for (var page = await ListAsync(host, new AssignmentFilter { Limit = 2 }); page.Count > 0;)
        {
            paged.AddRange(page);
            page = await ListAsync(host, new AssignmentFilter { Limit = 2, AfterId = page[^1].Id });
        }

        Assert.Equal(all.Select(assignment => assignment.Id), paged.Select(assignment => assignment.Id));
    }

    [Theory, BothDatabases]
    public async Task List_InScope_ShowsOnlyVisibleUnits(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        Assert.Equal(["1 23908 Lead", "2 23908 Coordinate"], await host.AssignedAsync(host.ScopeOf("23908")));
        Assert.Empty(await host.AssignedAsync(UnitScope.Nothing));
    }

    [Theory, BothDatabases]
    public async Task List_HoweverMany_TakesOneQuery(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        // one more is the tree's stamp
        Assert.InRange(await host.CountAsync(() => ListAsync(host, new AssignmentFilter { UnitId = host.Unit("632").Id, Standing = Standing.NotStarted })), 1, 5);
    }

    [Theory, BothDatabases]
    public async Task List_Filters_RestrictTogether(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 6, 1);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "Xong", "can-bo"));

        Assert.Equal(9, (await ListAsync(host, new AssignmentFilter { UnitId = host.Unit("632").Id, Plan = "chu-prong-2024" })).Count);
        Assert.Empty(await ListAsync(host, new AssignmentFilter { Plan = "khac" }));
        Assert.Equal(2, (await ListAsync(host, new AssignmentFilter { UnitId = host.Unit("23911").Id })).Count);
        Assert.Equal(3, (await ListAsync(host, new AssignmentFilter { Standing = Standing.Late })).Count);
        Assert.Equal(8, (await ListAsync(host, new AssignmentFilter { OpenOnly = true })).Count);
        Assert.Equal("23908", Assert.Single(await ListAsync(host, new AssignmentFilter { Standing = Standing.Done })).Unit.Code);
    }

    [Theory]
    [InlineData(5, 23, Standing.NotStarted)]
    [InlineData(5, 24, Standing.DueSoon)]
    [InlineData(5, 31, Standing.DueSoon)]
    [InlineData(6, 1, Standing.Late)]
    public async Task List_OnADay_FilterAndStandingAgree(int month, int day, Standing expected)
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        host.Clock.SetDay(2024, month, day);

        var all = await ListAsync(host, new AssignmentFilter());

        Assert.Equal(expected, all[0].Standing);
        foreach (var standing in Enum.GetValues<Standing>())
            Assert.Equal(all.Where(assignment => assignment.Standing == standing), await ListAsync(host, new AssignmentFilter { Standing = standing }));
    }

    [Theory, BothDatabases]
    public async Task Report_Progress_IsKeptWithItsHistory(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 5, 20);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.InProgress, 40, "Đang niêm yết", "can-bo"));
        host.Clock.SetDay(2024, 5, 30);

        var done = await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "Đã niêm yết\u0000 đủ", "lanh-dao"));

        Assert.Equal((Standing.Done, new DateOnly(2024, 5, 30), 2), (done.Standing, done.DoneOn, done.Version));
        var details = await host.AssignmentsAsync(assignments => assignments.FindAsync(done.Id, UnitScope.Everything, default));
        Assert.Equal("Bảng niêm yết", details!.Deliverable);
        Assert.Equal([("lanh-dao", 100, "Đã niêm yết đủ"), ("can-bo", 40, "Đang niêm yết")], details.History.Select(entry => (entry.Account, entry.Percent, entry.Statement)));
        Assert.Equal(host.Clock.GetUtcNow(), details.History[0].At);
    }

    [Theory, BothDatabases]
    public async Task Report_DoneThenReopened_ForgetsTheDay(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"));

        var reopened = await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.InProgress, 90, "Còn thiếu", "can-bo"));

        Assert.Null(reopened.DoneOn);
    }

    [Theory, BothDatabases]
    public async Task Report_SomeoneWasFirst_IsRefusedAndChangesNothing(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var seen = await host.AssignmentAsync("1", "23908");
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.InProgress, 40, "Người thứ nhất", "mot"));

        var late = await host.AssignmentsAsync(assignments =>
            assignments.ReportAsync(seen.Id, new ProgressReport(seen.Version, AssignmentStatus.Done, 100, "Người thứ hai", "hai"), UnitScope.Everything, default));

        Assert.Equal(("assignment-outdated", RefusalKind.Outdated), (late.Refusal!.Code, late.Refusal.Kind));
        Assert.Equal("Người thứ nhất", (await host.AssignmentAsync("1", "23908")).Statement);
    }

    [Theory, BothDatabases]
    public async Task Report_ManyAtOnce_OneWins(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var seen = await host.AssignmentAsync("1", "23908");

        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(percent => host.AssignmentsAsync(assignments =>
            assignments.ReportAsync(seen.Id, new ProgressReport(seen.Version, AssignmentStatus.InProgress, percent, "", "ai"), UnitScope.Everything, default))));

        Assert.Single(results, result => result.IsSuccess);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal(RefusalKind.Outdated, result.Refusal!.Kind));
        Assert.Single(await host.RowsAsync<ProgressRow>());
    }

    [Fact]
    public async Task Report_OutsideTheScope_IsNotFound()
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        var other = await host.AssignmentAsync("1", "23911");

        var result = await host.AssignmentsAsync(assignments =>
            assignments.ReportAsync(other.Id, new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"), host.ScopeOf("23908"), default));

        Assert.Equal(RefusalKind.NotFound, result.Refusal!.Kind);
        Assert.Null(await host.AssignmentsAsync(assignments => assignments.FindAsync(other.Id, host.ScopeOf("23908"), default)));
    }

    [Theory]
    [InlineData(AssignmentStatus.Done, 99, "progress-done-percent")]
    [InlineData(AssignmentStatus.InProgress, 100, "progress-done-percent")]
    [InlineData(AssignmentStatus.NotStarted, 1, "progress-not-started")]
    [InlineData(AssignmentStatus.InProgress, -1, "progress-percent")]
    [InlineData(AssignmentStatus.InProgress, 101, "progress-percent")]
    [InlineData((AssignmentStatus)7, 0, "progress-unknown-status")]
    public async Task Report_Contradiction_IsRefused(AssignmentStatus status, int percent, string code)
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        var assignment = await host.AssignmentAsync("1", "23908");

        var result = await host.AssignmentsAsync(assignments =>
            assignments.ReportAsync(assignment.Id, new ProgressReport(0, status, percent, "", "can-bo"), UnitScope.Everything, default));

        Assert.Equal(code, result.Refusal?.Code);
        Assert.Empty(await host.RowsAsync<ProgressRow>());
    }

    [Theory]
    [InlineData(4000, null)]
    [InlineData(4001, "progress-statement")]
    public async Task Report_Statement_IsLimited(int length, string? code)
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        var assignment = await host.AssignmentAsync("1", "23908");

        var result = await host.AssignmentsAsync(assignments =>
            assignments.ReportAsync(assignment.Id, new ProgressReport(0, AssignmentStatus.InProgress, 10, new string('ă', length), "can-bo"), UnitScope.Everything, default));

        Assert.Equal(code, result.Refusal?.Code);
    }

    private static Task<IReadOnlyList<Assignment>> ListAsync(PlansHost host, AssignmentFilter filter) =>
        host.AssignmentsAsync(assignments => assignments.ListAsync(filter, UnitScope.Everything, default));
}
