using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;

namespace TthcModular.Access.Demo;

/// <summary>An account of the demonstration.</summary>
/// <param name="UnitCode">The unit its role holds for; empty: the whole installation.</param>
public sealed record DemoAccount(string UserName, string DisplayName, string Position, Role Role, string UnitCode);

/// <summary>Accounts of the demonstration: the administrator, and for each plan's issuer the roles that work with it.</summary>
public sealed class DemoAccounts(DbContext db, IAccounts accounts, IOrganisation organisation)
{
    /// <summary>User name of the administrator of the installation.</summary>
    public const string Admin = "admin";

    /// <summary>The accounts, the administrator first.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new(Admin, "Quản trị hệ thống", "Quản trị tỉnh", Role.ProvinceAdmin, ""),
        new("chodon", "Đầu mối huyện Chợ Đồn", "Văn phòng HĐND và UBND huyện", Role.Coordinator, "064"),
        new("chodon.lanhdao", "Lãnh đạo UBND huyện Chợ Đồn", "Lãnh đạo UBND huyện", Role.UnitLeader, "064"),
        new("chodon.quantri", "Quản trị huyện Chợ Đồn", "Quản trị huyện", Role.DistrictAdmin, "064"),
        new("chodon.tuphap", "Phòng Tư pháp huyện Chợ Đồn", "Chuyên viên", Role.Officer, "064-tu-phap"),
        new("chodon.banglung", "Cán bộ thị trấn Bằng Lũng", "Công chức Văn phòng – Thống kê", Role.Officer, "02020"),
        new("gialai", "Đầu mối tỉnh Gia Lai", "Văn phòng UBND tỉnh", Role.Coordinator, "64"),
        new("gialai.tttt", "Sở Thông tin và Truyền thông Gia Lai", "Chuyên viên", Role.Officer, "64-tttt"),
        new("tuky", "Đầu mối huyện Tứ Kỳ", "Văn phòng HĐND và UBND huyện", Role.Coordinator, "298"),
        new("tuky.vhtt", "Phòng Văn hóa và Thông tin huyện Tứ Kỳ", "Chuyên viên", Role.Officer, "298-vh-tt"),
        new("sadec", "Đầu mối thành phố Sa Đéc", "Văn phòng HĐND và UBND thành phố", Role.Coordinator, "867"),
        new("sadec.vhtt", "Phòng Văn hóa và Thông tin thành phố Sa Đéc", "Chuyên viên", Role.Officer, "867-vh-tt"),
        new("iator", "Lãnh đạo UBND xã Ia Tôr", "Lãnh đạo UBND xã", Role.UnitLeader, "23908"),
        new("iator.vptk", "Văn phòng – Thống kê xã Ia Tôr", "Công chức Văn phòng – Thống kê", Role.Officer, "23908-vp-tk"),
    ];

    /// <summary>
    /// Adds the accounts that are not there yet; those that are stay as they are. Answers the added ones. Accounts whose
    /// unit is missing are left out.
    /// </summary>
    /// <param name="passwordOf">Gives the password of a user name; asked only for accounts that are added.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task<Result<IReadOnlyList<DemoAccount>>> EnsureAsync(Func<string, string> passwordOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(passwordOf);
        var there = await db.Set<Account>().Select(account => account.UserName).ToListAsync(cancellation);
        var tree = await organisation.TreeAsync(cancellation);
        var added = new List<DemoAccount>();
        foreach (var account in All.Where(account => !there.Contains(account.UserName, StringComparer.OrdinalIgnoreCase)))
        {
            var unit = tree.Find(account.UnitCode);
            if (unit is null && account.UnitCode.Length > 0)
                continue;
            var result = await accounts.AddAsync(
                new NewAccount(account.UserName, account.DisplayName, account.Position, passwordOf(account.UserName), [new RoleAtUnit(account.Role, unit?.Id)]),
                Viewer.System,
                cancellation);
            if (!result.IsSuccess)
                return result.Refusal;
            added.Add(account);
        }

        return Result.Of<IReadOnlyList<DemoAccount>>(added);
    }
}
