using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Scopes;

namespace TthcModular.Plans.Tasks;

/// <summary>
/// Restrictions that all reads of assignments share. Unit ids travel as one parameter, however many there are.
/// </summary>
internal static class AssignmentQueries
{
    public static IQueryable<AssignmentRow> In(this IQueryable<AssignmentRow> assignments, UnitScope scope) =>
        scope.UnitIds is { } visible ? assignments.OfUnits([.. visible]) : assignments;

    public static IQueryable<AssignmentRow> OfUnits(this IQueryable<AssignmentRow> assignments, List<int> unitIds) =>
        assignments.Where(assignment => EF.Parameter(unitIds).Contains(assignment.UnitId));

    /// <summary>Those that stand somewhere on a day; the same rule as <see cref="Standings.Of"/>.</summary>
    public static IQueryable<AssignmentRow> Standing(this IQueryable<AssignmentRow> assignments, Standing standing, DateOnly today)
    {
        var soon = today.AddDays(Standings.SoonDays);
        return standing switch
        {
            Tasks.Standing.Done => assignments.Where(a => a.Status == AssignmentStatus.Done),
            Tasks.Standing.Late => assignments.Where(a => a.Status != AssignmentStatus.Done && a.Due < today),
            Tasks.Standing.DueSoon => assignments.Where(a => a.Status != AssignmentStatus.Done && a.Due >= today && a.Due <= soon),
            Tasks.Standing.Running => assignments.Where(a => a.Status == AssignmentStatus.InProgress && (a.Due == null || a.Due > soon)),
            _ => assignments.Where(a => a.Status == AssignmentStatus.NotStarted && (a.Due == null || a.Due > soon)),
        };
    }

    /// <summary>Counts by task, role, status and due day.</summary>
    public static Task<List<AssignmentGroup>> GroupsAsync(this IQueryable<AssignmentRow> assignments, CancellationToken cancellation) => assignments
        .GroupBy(a => new { a.PlanId, a.TaskId, a.Role, a.Status, a.Due })
        .Select(group => new AssignmentGroup(group.Key.PlanId, group.Key.TaskId, group.Key.Role, group.Key.Status, group.Key.Due, group.Count()))
        .ToListAsync(cancellation);
}
