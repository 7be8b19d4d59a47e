using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Units.Changes;
using TthcModular.Plans.Plans;

namespace TthcModular.Plans.Tasks;

/// <summary>Says what units that close have to do in running plans, and who sees it from then on.</summary>
internal sealed class AssignmentsOfClosedUnits(DbContext db) : IUnitChangeEffects
{
    public async Task<IReadOnlyList<string>> DescribeAsync(ClosingUnits closing, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(closing);
        var ids = closing.Units.Select(unit => unit.Id).ToList();
        var (on, effects) = (closing.On, new List<string>());
        var issued = await db.Set<PlanRow>()
            .Where(plan => EF.Parameter(ids).Contains(plan.IssuerId) && plan.PeriodEnd >= on)
            .OrderBy(plan => plan.Id).Select(plan => plan.Number).ToListAsync(cancellation);
        var open = await db.Set<AssignmentRow>()
            .Where(a => EF.Parameter(ids).Contains(a.UnitId) && a.Status != AssignmentStatus.Done)
            .GroupBy(a => a.UnitId)
            .Select(unit => new { unit.Key, All = unit.Count(), Plans = unit.Select(a => a.PlanId).Distinct().Count() })
            .ToDictionaryAsync(unit => unit.Key, cancellation);
        foreach (var unit in closing.Units.Where(unit => open.ContainsKey(unit.Id)))
            effects.Add($"{open[unit.Id].All} phân công chưa hoàn thành của {unit.Name} trong {open[unit.Id].Plans} kế hoạch được giữ nguyên; {Followers(closing)}.");
        if (issued.Count > 0)
            effects.Add($"Kế hoạch đang chạy do đơn vị kết thúc ban hành vẫn giữ: {string.Join(", ", issued)}; {Followers(closing)}.");
        return effects;
    }

    private static string Followers(ClosingUnits closing) => closing.Successors switch
    {
        [var heir] => $"{heir.Name} theo dõi và báo cáo tiếp từ ngày {closing.On:dd/MM/yyyy}",
        _ => "cấp trên theo dõi tiếp, cần giao lại cho đơn vị cụ thể nếu vẫn phải làm",
    };
}
