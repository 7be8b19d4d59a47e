using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units.Changes;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Tasks;

/// <summary>What a unit had to do stays its own and is seen by the one that took it in.</summary>
public sealed class MergedUnitTests
{
    private static readonly DateOnly On = new(2024, 7, 1);
    private static readonly MergeUnits Merger = new(["23908", "23911"], new UnitTarget("23914"), On);

    [Theory, BothDatabases]
    public async Task Preview_OfAMerger_NamesTheAssignmentsOfRunningPlans(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        var preview = await host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes => changes.PreviewAsync(Merger, UnitScope.Everything, CancellationToken.None));

        Assert.Contains(
            "2 phân công chưa hoàn thành của Xã Ia Tôr trong 1 kế hoạch được giữ nguyên; Xã Ia Ga theo dõi và báo cáo tiếp từ ngày 01/07/2024.",
            preview.Value!.Effects);
    }

    [Theory, BothDatabases]
    public async Task Assignments_OfMergedUnits_AreAllThereAndSeenByTheSuccessor(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var before = await host.AssignmentsAsync(assignments => assignments.ListAsync(new AssignmentFilter(), UnitScope.Everything, CancellationToken.None));
        host.Clock.SetDay(2024, 7, 2);

        var done = await host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes =>
            changes.ApplyAsync(Merger, UnitScope.Everything, "admin", seen: null, CancellationToken.None));

        Assert.True(done.IsSuccess, done.Refusal?.Message);
        var tree = await host.AskAsync<Organisation.IOrganisation, Organisation.Units.OrganisationTree>(organisation => organisation.TreeAsync(CancellationToken.None).AsTask());
        var successor = tree.Find("23914")!;
        var scope = new UnitScope(tree.UnitIdsOf(successor, new DateOnly(2024, 7, 2)).ToHashSet());
        var all = await host.AssignmentsAsync(assignments => assignments.ListAsync(new AssignmentFilter(), UnitScope.Everything, CancellationToken.None));
        var seen = await host.AssignmentsAsync(assignments => assignments.ListAsync(new AssignmentFilter { UnitId = successor.Id }, scope, CancellationToken.None));
        Assert.Equal(before.Select(assignment => (assignment.Id, assignment.Unit.Code)), all.Select(assignment => (assignment.Id, assignment.Unit.Code)));
        Assert.Equal(["23908", "23911", "23914"], seen.Select(assignment => assignment.Unit.Code).Distinct().Order(StringComparer.Ordinal));
        var inherited = seen.First(assignment => assignment.Unit.Code == "23908");
        var reported = await host.AssignmentsAsync(assignments => assignments.ReportAsync(
            inherited.Id, new ProgressReport(inherited.Version, AssignmentStatus.InProgress, 50, "Tiếp nhận từ Xã Ia Tôr.", "can-bo"), scope, CancellationToken.None));
        Assert.True(reported.IsSuccess, reported.Refusal?.Message);
    }
}
