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
}
