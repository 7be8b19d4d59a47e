using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Settings;

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
    public static IQueryable<AssignmentRow> Standing(
        this IQueryable<AssignmentRow> assignments, Standing standing, DateOnly today, IReadOnlyList<SoonGroup> soon) => standing switch
        {
            Tasks.Standing.Done => assignments.Where(a => a.Status == AssignmentStatus.Done),
            Tasks.Standing.Late => assignments.Where(a => a.Status != AssignmentStatus.Done && a.Due < today),
            Tasks.Standing.DueSoon => assignments.Where(a => a.Status != AssignmentStatus.Done && a.Due >= today).Near(today, soon),
            Tasks.Standing.Running => assignments.Where(a => a.Status == AssignmentStatus.InProgress).Far(today, soon),
            _ => assignments.Where(a => a.Status == AssignmentStatus.NotStarted).Far(today, soon),
        };

    /// <summary>Every plan is in one group, so that an assignment has to keep the condition of its own group only.</summary>
    private static IQueryable<AssignmentRow> Near(this IQueryable<AssignmentRow> assignments, DateOnly today, IReadOnlyList<SoonGroup> soon) =>
        soon.Aggregate(assignments, (rows, group) =>
        {
            var (last, plans) = (today.AddDays(group.Days), group.PlanIds);
            return soon.Count == 1 ? rows.Where(a => a.Due <= last) : rows.Where(a => a.Due <= last || !EF.Parameter(plans).Contains(a.PlanId));
        });

    private static IQueryable<AssignmentRow> Far(this IQueryable<AssignmentRow> assignments, DateOnly today, IReadOnlyList<SoonGroup> soon) =>
        soon.Aggregate(assignments, (rows, group) =>
        {
            var (last, plans) = (today.AddDays(group.Days), group.PlanIds);
            return soon.Count == 1
                ? rows.Where(a => a.Due == null || a.Due > last)
                : rows.Where(a => a.Due == null || a.Due > last || !EF.Parameter(plans).Contains(a.PlanId));
        });

    /// <summary>Counts by task, role, status and due day.</summary>
    public static Task<List<AssignmentGroup>> GroupsAsync(this IQueryable<AssignmentRow> assignments, CancellationToken cancellation) => assignments
        .GroupBy(a => new { a.PlanId, a.TaskId, a.Role, a.Status, a.Due })
        .Select(group => new AssignmentGroup(group.Key.PlanId, group.Key.TaskId, group.Key.Role, group.Key.Status, group.Key.Due, group.Count()))
        .ToListAsync(cancellation);
}
