using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Settings;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Tasks;

/// <summary>Tasks of a plan with where they stand for a unit.</summary>
internal sealed class TaskList(DbContext db, WorkRules rules, IOrganisation organisation, TimeProvider clock)
{
    public async Task<IReadOnlyList<TaskSummary>> OfAsync(PlanDetails plan, Unit unit, UnitScope scope, CancellationToken cancellation)
    {
        var today = clock.Today();
        var tree = await organisation.TreeAsync(cancellation);
        var tasks = await db.Set<TaskRow>().AsNoTracking()
            .Where(task => task.PlanId == plan.Id)
            .OrderBy(task => task.Position)
            .ToListAsync(cancellation);
        var groups = await db.Set<AssignmentRow>()
            .Where(assignment => assignment.PlanId == plan.Id)
            .In(scope)
            .OfUnits([.. tree.UnitIdsOf(unit, today)])
            .GroupsAsync(cancellation);
        var soon = (await rules.SoonAsync(cancellation)).Of(plan.PlanType, plan.Issuer.Id);
        var byTask = groups.ToLookup(group => group.TaskId);
        return [.. tasks.Select(task => Summary(task, [.. byTask[task.Id]], today, soon))];
    }

    private static TaskSummary Summary(TaskRow task, IReadOnlyList<AssignmentGroup> groups, DateOnly today, int soonDays) => new(
        task.Id, task.Number, task.Section, task.Title, task.Lead, task.Coordinate, task.Deliverable,
        task.ScheduleKind, task.ScheduleText, task.Due, task.ReportDueText, task.ReportDue, task.QuantityText,
        Standings.OfTask(groups, today, soonDays),
        groups.Sum(group => group.Count),
        groups.Where(group => group.Status == AssignmentStatus.Done).Sum(group => group.Count),
        groups.Where(group => Standings.Of(group.Status, group.Due, today, soonDays) == Standing.Late).Sum(group => group.Count));
}
