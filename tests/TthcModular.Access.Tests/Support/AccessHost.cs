using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Testing;

namespace TthcModular.Access.Tests.Support;

/// <summary>A host with a small tree: two provinces, one of which has a district with a commune.</summary>
internal static class AccessHost
{
    public const string Password = "Mật khẩu rất dài";

    private const string Units = """
        code,name,kind,parent_code,opened_on,closed_on,successor_codes
        06,Tỉnh Bắc Kạn,province,,,2025-06-30,19
        19,Tỉnh Thái Nguyên,province,,2025-07-01,,
        064,Huyện Chợ Đồn,district,06,,2025-06-30,
        02020,Thị trấn Bằng Lũng,commune,064,,2025-06-30,02020.2025
        02020.2025,Xã Chợ Đồn,commune,19,2025-07-01,,
        64,Tỉnh Gia Lai,province,,,,
        """;

    public static async Task<TestHost> CreateAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation().AddTthcAccess());
        await host.ImportUnitsAsync();
        return host;
    }

    public static Task ImportUnitsAsync(this TestHost host) => host.DoAsync<IOrganisation>(async organisation =>
        Assert.Empty((await organisation.ImportUnitsAsync(new StringReader(Units), CancellationToken.None)).Errors));

    public static Task<OrganisationTree> TreeAsync(this TestHost host) =>
        host.AskAsync<IOrganisation, OrganisationTree>(async organisation => await organisation.TreeAsync(CancellationToken.None));

    public static async Task<RoleAtUnit> RoleAsync(this TestHost host, Role role, string unitCode) =>
        new(role, (await host.TreeAsync()).Find(unitCode)!.Id);

    public static Task<Result<AccountView>> AddAccountAsync(this TestHost host, string userName, params RoleAtUnit[] roles) =>
        host.AskAsync<IAccounts, Result<AccountView>>(accounts => accounts.AddAsync(
            new NewAccount(userName, "Nguyễn Thị Hòa", "Chuyên viên", Password, roles), Viewer.System, CancellationToken.None));

    /// <summary>The viewer of an account.</summary>
    public static Task<Viewer> ViewerAsync(this TestHost host, string userName) => host.AskAsync<DbContext, Viewer>(async db =>
    {
        var account = await db.Set<Account>().SingleAsync(account => account.UserName == userName);
        var roles = await db.Set<RoleAssignment>().Where(role => role.AccountId == account.Id).ToListAsync();
        return new Viewer(account.Id, account.DisplayName, [.. roles.Select(role => new RoleAtUnit(role.Role, role.UnitId))]) { UserName = userName };
    });
}
