using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using TthcModular.Access.Accounts;
using TthcModular.Access.Demo;
using TthcModular.Access.Scopes;
using TthcModular.Web.Hosting;

namespace TthcModular.Web.Demo;

/// <summary>Accounts of a new database, with their password printed once on standard error.</summary>
internal sealed class FirstAccounts(IAccounts accounts, DemoAccounts demonstration, IOptions<SiteOptions> site)
{
    public async Task CreateAsync(CancellationToken cancellation)
    {
        var password = site.Value.AdminPassword is { Length: > 0 } chosen ? chosen : RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 14);
        if (site.Value.Demo)
            await AddDemonstrationAsync(password, cancellation);
        else
            await AddAdminAsync(password, cancellation);
    }

    private async Task AddDemonstrationAsync(string password, CancellationToken cancellation)
    {
        var added = await demonstration.EnsureAsync(_ => password, cancellation);
        if (!added.IsSuccess)
            throw new InvalidOperationException(added.Refusal.Message);
        Print($"Tài khoản trình diễn, cùng mật khẩu: {password}");
        foreach (var account in added.Value)
            Print($"  {account.UserName,-18} {account.DisplayName}");
    }

    private async Task AddAdminAsync(string password, CancellationToken cancellation)
    {
        var admin = new NewAccount(DemoAccounts.Admin, "Quản trị hệ thống", "Quản trị tỉnh", password, [new RoleAtUnit(Role.ProvinceAdmin, UnitId: null)]);
        var added = await accounts.AddAsync(admin, Viewer.System, cancellation);
        if (!added.IsSuccess)
            throw new InvalidOperationException(added.Refusal.Message);
        Print(site.Value.AdminPassword is { Length: > 0 }
            ? $"Đã tạo tài khoản {DemoAccounts.Admin} với mật khẩu của Tthc:AdminPassword."
            : $"Đã tạo tài khoản {DemoAccounts.Admin}, mật khẩu (chỉ in một lần): {password}");
    }

    private static void Print(string line) => Console.Error.WriteLine(line);
}
