using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Plans.Plans;

namespace TthcModular.Plans.Tasks;

/// <summary>Plans and assignments belong to units that exist, and an assignment is done exactly when it stands at 100 %.</summary>
internal sealed class AssignmentIntegrity(DbContext db, IOrganisation organisation) : IIntegrityCheck
{
    private const int MostShown = 20;

    public string Name => "Kế hoạch và phân công";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var units = (await organisation.TreeAsync(cancellation)).Units.Select(unit => unit.Id).ToHashSet();
        var plans = await db.Set<PlanRow>().Select(plan => new { plan.Slug, plan.IssuerId }).ToListAsync(cancellation);
        var assigned = await db.Set<AssignmentRow>().GroupBy(a => a.UnitId).Select(unit => new { Id = unit.Key, Count = unit.Count() }).ToListAsync(cancellation);
        var contradictory = await db.Set<AssignmentRow>()
            .Where(a => (a.Status == AssignmentStatus.Done) != (a.Percent == 100) || (a.Status == AssignmentStatus.Done) != (a.DoneOn != null))
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .Take(MostShown)
            .ToListAsync(cancellation);
        return
        [
            .. plans.Where(plan => !units.Contains(plan.IssuerId)).Select(plan => $"Kế hoạch {plan.Slug} có cơ quan ban hành không còn trong danh mục đơn vị."),
            .. assigned.Where(unit => !units.Contains(unit.Id)).Select(unit => $"{unit.Count} phân công thuộc đơn vị số {unit.Id} không có trong danh mục."),
            .. contradictory.Select(id => $"Phân công {id} ghi hoàn thành không khớp với tỷ lệ hoặc ngày hoàn thành."),
        ];
    }
}
