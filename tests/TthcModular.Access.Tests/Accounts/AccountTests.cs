using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Access.Tests.Support;
using TthcModular.Organisation.Results;
using TthcModular.Testing;

namespace TthcModular.Access.Tests.Accounts;

public sealed class AccountTests
{
    [Theory, BothDatabases]
    public async Task Add_ThenList_ShowsAccountsWithRoles(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        var role = await host.RoleAsync(Role.Officer, "02020");
        await host.AddAccountAsync("hoa", role);
        await host.AddAccountAsync("an", new RoleAtUnit(Role.Reader, UnitId: null), role);

        var accounts = await host.AskAsync<IAccounts, IReadOnlyList<AccountView>>(service => service.ListAsync(CancellationToken.None));

        Assert.Equal(["an", "hoa"], accounts.Select(account => account.UserName));
        Assert.Equal([new RoleAtUnit(Role.Reader, UnitId: null), role], accounts[0].Roles);
        Assert.Equal([role], accounts[1].Roles);
        Assert.Null(await host.AskAsync<IAuditLog, long?>(audit => audit.FindBreakAsync(CancellationToken.None)));
    }

    [Theory]
    [InlineData("HOA", "Mật khẩu rất dài", "Hòa", "duplicate-user-name", RefusalKind.Conflict)]
    [InlineData("an", "ngắn", "An", "password-too-short", RefusalKind.Invalid)]
    [InlineData("an", "aaaaaaaaaaaaaaa", "An", "password-too-simple", RefusalKind.Invalid)]
    [InlineData("có dấu", "Mật khẩu rất dài", "An", "invalid-user-name", RefusalKind.Invalid)]
    [InlineData("", "Mật khẩu rất dài", "An", "invalid-user-name", RefusalKind.Invalid)]
    [InlineData("an", "Mật khẩu rất dài", " ", "display-name-missing", RefusalKind.Invalid)]
    public async Task Add_WhatIsNotAllowed_IsRefusedAndAddsNothing(string userName, string password, string displayName, string code, RefusalKind kind)
    {
        await using var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AddAccountAsync("hoa");

        var result = await host.AskAsync<IAccounts, Result<AccountView>>(service =>
            service.AddAsync(new NewAccount(userName, displayName, "", password, []), Viewer.System, CancellationToken.None));

        Assert.Equal((code, kind), (result.Refusal!.Code, result.Refusal.Kind));
        Assert.Single(await host.AskAsync<IAccounts, IReadOnlyList<AccountView>>(service => service.ListAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Add_ByWhoAdministersAnotherProvince_IsForbidden()
    {
        await using var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        var own = await host.RoleAsync(Role.Officer, "02020");
        var elsewhere = await host.RoleAsync(Role.Officer, "64");
        await host.AddAccountAsync("backan", await host.RoleAsync(Role.ProvinceAdmin, "06"));
        await host.AddAccountAsync("huyen", await host.RoleAsync(Role.DistrictAdmin, "064"));
        var (admin, district) = (await host.ViewerAsync("backan"), await host.ViewerAsync("huyen"));

        Assert.Null(await RefusalAsync(host, own, admin));
        Assert.Equal("account-forbidden", await RefusalAsync(host, elsewhere, admin));
        Assert.Equal("account-forbidden", await RefusalAsync(host, new RoleAtUnit(Role.Reader, UnitId: null), admin));
        Assert.Equal("account-forbidden", await RefusalAsync(host, own, district));
        Assert.Equal("account-forbidden", await RefusalAsync(host, own, Viewer.Nobody));
        Assert.Equal("unit-not-found", await RefusalAsync(host, new RoleAtUnit(Role.Reader, 999), Viewer.System));
    }

    [Fact]
    public async Task Change_AccountOfTheWholeInstallationByAProvinceAdmin_IsForbidden()
    {
        await using var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AddAccountAsync("admin", new RoleAtUnit(Role.ProvinceAdmin, UnitId: null));
        await host.AddAccountAsync("backan", await host.RoleAsync(Role.ProvinceAdmin, "06"));
        var by = await host.ViewerAsync("backan");

        var disabled = await host.AskAsync<IAccounts, Result<AccountView>>(accounts => accounts.SetDisabledAsync("admin", disabled: true, by, CancellationToken.None));
        var password = await host.AskAsync<IAccounts, Result<AccountView>>(accounts => accounts.SetPasswordAsync("admin", AccessHost.Password, by, CancellationToken.None));
        var roles = await host.AskAsync<IAccounts, Result<AccountView>>(accounts => accounts.SetRolesAsync("admin", [], by, CancellationToken.None));

        Assert.All([disabled, password, roles], result => Assert.Equal("account-forbidden", result.Refusal!.Code));
    }

    [Theory, BothDatabases]
    public async Task Change_UnknownAccount_IsNotFound(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);

        var result = await host.AskAsync<IAccounts, Result<AccountView>>(accounts => accounts.SetDisabledAsync("ai", disabled: true, Viewer.System, CancellationToken.None));

        Assert.Equal(RefusalKind.NotFound, result.Refusal!.Kind);
    }

    private static Task<string?> RefusalAsync(TestHost host, RoleAtUnit role, Viewer by) => host.AskAsync<IAccounts, string?>(async accounts =>
        (await accounts.AddAsync(new NewAccount("an", "An", "", AccessHost.Password, [role]), by, CancellationToken.None)).Refusal?.Code);
}
