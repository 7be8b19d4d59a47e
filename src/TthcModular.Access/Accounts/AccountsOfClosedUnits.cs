using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Units.Changes;

namespace TthcModular.Access.Accounts;

/// <summary>Says which accounts have a role at a unit that closes: they keep it, for what the unit was.</summary>
internal sealed class AccountsOfClosedUnits(DbContext db) : IUnitChangeEffects
{
    public async Task<IReadOnlyList<string>> DescribeAsync(ClosingUnits closing, CancellationToken cancellation)
    {
        var ids = closing.Units.Select(unit => unit.Id).ToList();
        var counts = await db.Set<RoleAssignment>()
            .Where(role => role.UnitId != null && EF.Parameter(ids).Contains(role.UnitId.Value)
                && db.Set<Account>().Any(account => account.Id == role.AccountId && !account.IsDisabled))
            .GroupBy(role => role.UnitId!.Value)
            .Select(unit => new { unit.Key, Accounts = unit.Select(role => role.AccountId).Distinct().Count() })
            .ToDictionaryAsync(unit => unit.Key, unit => unit.Accounts, cancellation);
        return [.. closing.Units
            .Where(unit => counts.ContainsKey(unit.Id))
            .Select(unit => $"{counts[unit.Id]} tài khoản của {unit.Name} giữ vai trò ở đơn vị cũ và vẫn xem được những gì của đơn vị đó; hãy gán vai trò ở đơn vị mới cho người tiếp tục làm việc.")];
    }
}
