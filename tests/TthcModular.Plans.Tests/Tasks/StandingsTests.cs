using TthcModular.Plans.Tasks;

namespace TthcModular.Plans.Tests.Tasks;

public sealed class StandingsTests
{
    private static readonly DateOnly Today = new(2024, 6, 1);

    [Fact]
    public void OfTask_WithoutAssignments_IsNotStarted() => Assert.Equal(Standing.NotStarted, Standings.OfTask([], Today, Standings.SoonDays));

    [Fact]
    public void OfTask_AllLeadsDone_IsDoneWhateverTheOthersDo() => Assert.Equal(
        Standing.Done,
        Standings.OfTask([Group(AssignmentRole.Lead, AssignmentStatus.Done, -5), Group(AssignmentRole.Coordinate, AssignmentStatus.NotStarted, -5)], Today, Standings.SoonDays));

    [Fact]
    public void OfTask_OneLeadLate_IsLate() => Assert.Equal(
        Standing.Late,
        Standings.OfTask([Group(AssignmentRole.Lead, AssignmentStatus.Done, -5), Group(AssignmentRole.Lead, AssignmentStatus.InProgress, -5)], Today, Standings.SoonDays));

    [Fact]
    public void OfTask_SomeLeadsDone_IsRunning() => Assert.Equal(
        Standing.Running,
        Standings.OfTask([Group(AssignmentRole.Lead, AssignmentStatus.Done, due: null), Group(AssignmentRole.Lead, AssignmentStatus.NotStarted, due: null)], Today, Standings.SoonDays));

    [Fact]
    public void OfTask_NobodyLeads_StandsWhereThoseWhoCoordinateStand() =>
        Assert.Equal(Standing.DueSoon, Standings.OfTask([Group(AssignmentRole.Coordinate, AssignmentStatus.NotStarted, 7)], Today, Standings.SoonDays));

    [Fact]
    public void OfTask_NobodyBegan_IsNotStarted() =>
        Assert.Equal(Standing.NotStarted, Standings.OfTask([Group(AssignmentRole.Lead, AssignmentStatus.NotStarted, 8)], Today, Standings.SoonDays));

    private static AssignmentGroup Group(AssignmentRole role, AssignmentStatus status, int? due) =>
        new(PlanId: 1, TaskId: 1, role, status, due is { } days ? Today.AddDays(days) : null, Count: 1);
}
