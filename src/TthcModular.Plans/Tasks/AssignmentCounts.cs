using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Tasks;

/// <summary>Counts assignments for indicators made of tasks: those due in a span, and ongoing ones, which have no due day.</summary>
internal sealed class AssignmentCounts(DbContext db) : IAssignmentCounts
{
    public async Task<IReadOnlyDictionary<int, AssignmentCount>> CountAsync(int planId, Span span, CancellationToken cancellation)
    {
        var (from, to) = (span.From, span.To);
        return await db.Set<AssignmentRow>()
            .Where(a => a.PlanId == planId && (a.Due == null || (a.Due >= from && a.Due <= to)))
            .GroupBy(a => a.UnitId)
            .Select(group => new { UnitId = group.Key, All = group.Count(), Done = group.Count(a => a.DoneOn != null && a.DoneOn <= to) })
            .ToDictionaryAsync(unit => unit.UnitId, unit => new AssignmentCount(unit.All, unit.Done), cancellation);
    }
    public async Task<IReadOnlyList<CountedAssignment>> ListAsync(
        int planId, Span span, bool doneOnly, IReadOnlyList<int> unitIds, int after, int limit, CancellationToken cancellation)
    {
        var (first, last, units) = (span.From, span.To, unitIds.ToList());
        var rows = await (
            from a in db.Set<AssignmentRow>().AsNoTracking().OfUnits(units)
            where a.PlanId == planId && (a.Due == null || (a.Due >= first && a.Due <= last)) && a.Id > after
            where !doneOnly || (a.DoneOn != null && a.DoneOn <= last)
            join task in db.Set<TaskRow>() on a.TaskId equals task.Id
            orderby a.Id
            select new { a.Id, a.UnitId, task.Number, task.Title, a.Status, a.Percent, a.Due, a.DoneOn })
            .Take(limit)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new CountedAssignment(row.Id, row.UnitId, row.Number, row.Title, row.Status.ToString().ToLowerInvariant(), row.Percent, row.Due, row.DoneOn))];
    }
}
