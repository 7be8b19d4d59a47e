using System.CommandLine;
using System.Security.Cryptography;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Access.Tokens;
using TthcModular.Organisation;
using TthcModular.Web.Api;

namespace TthcModular.Web.Cli;

internal sealed class AccountVerbs : VerbGroup
{
    private static readonly Option<string> User = new("--user") { Description = "Tên đăng nhập.", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "Họ tên; với tokens: tên mã truy cập.", Required = true };
    private static readonly Option<string?> Position = new("--position") { Description = "Chức vụ." };
    private static readonly Option<string> RoleName = new("--role") { Description = "Vai trò: reader, officer, unit-leader, coordinator, district-admin, province-admin.", Required = true };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Mã đơn vị của vai trò; không có: toàn hệ thống." };
    private static readonly Option<string?> Password = new("--password") { Description = "Mật khẩu; không có: sinh ngẫu nhiên và in một lần." };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("users", "Tài khoản.")
        {
            Verb("add", "Thêm một tài khoản.", [User, Name, Position, RoleName, Unit, Password], AddAsync),
            Verb("list", "Liệt kê tài khoản.", [], ListAsync),
            Verb("disable", "Ngừng một tài khoản; có hiệu lực ngay.", [User], DisableAsync),
        };
        yield return new Command("tokens", "Mã truy cập API.")
        {
            Verb("create", "Tạo mã; chỉ in mã, một lần.", [User, Name], CreateTokenAsync),
            Verb("revoke", "Thu hồi mã; có hiệu lực ngay.", [User, Name], RevokeTokenAsync),
        };
    }

    private static async Task<int> AddAsync(Invocation run)
    {
        if (!Codes.TryParse(run.Value(RoleName), out Role role))
            return Invocation.Refuse($"Không có vai trò '{run.Value(RoleName)}'.");
        var tree = await run.Get<IOrganisation>().TreeAsync(run.Cancellation);
        var unit = run.Value(Unit) is { } code ? tree.Find(code) : null;
        if (run.Value(Unit) is not null && unit is null)
            return Invocation.Refuse($"Không có đơn vị mã '{run.Value(Unit)}'.");
        var password = run.Value(Password) ?? RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 14);
        var account = new NewAccount(run.Value(User), run.Value(Name), run.Value(Position) ?? "", password, [new RoleAtUnit(role, unit?.Id)]);
        var added = await run.Get<IAccounts>().AddAsync(account, Viewer.System, run.Cancellation);
        if (!added.IsSuccess)
            return Invocation.Refuse(added.Refusal);
        var shown = run.Value(Password) is null ? password : null;
        return run.Answer(
            new { added.Value.UserName, password = shown },
            shown is null ? $"Đã thêm {added.Value.UserName}." : $"Đã thêm {added.Value.UserName}, mật khẩu (chỉ in một lần): {shown}");
    }

    private static async Task<int> ListAsync(Invocation run)
    {
        var accounts = await run.Get<IAccounts>().ListAsync(run.Cancellation);
        var tree = await run.Get<IOrganisation>().TreeAsync(run.Cancellation);
        string Roles(AccountView account) => string.Join(", ", account.Roles.Select(held =>
            held.UnitId is { } id ? $"{Codes.Of(held.Role)} ({tree.Find(id)?.Name})" : Codes.Of(held.Role)));
        return run.Answer(
            accounts.Select(account => new { account.UserName, account.DisplayName, account.Position, account.IsDisabled, roles = Roles(account) }),
            () => Invocation.Table(
                ["Tài khoản", "Họ tên", "Vai trò", "Trạng thái"],
                accounts.Select(account => (string[])[account.UserName, account.DisplayName, Roles(account), account.IsDisabled ? "đã ngừng" : "đang dùng"])));
    }

    private static async Task<int> DisableAsync(Invocation run)
    {
        var disabled = await run.Get<IAccounts>().SetDisabledAsync(run.Value(User), disabled: true, Viewer.System, run.Cancellation);
        return disabled.IsSuccess ? run.Answer(new { disabled.Value.UserName }, $"Đã ngừng {disabled.Value.UserName}.") : Invocation.Refuse(disabled.Refusal);
    }

    private static async Task<int> CreateTokenAsync(Invocation run)
    {
        var created = await run.Get<ITokens>().CreateAsync(run.Value(User), run.Value(Name), Viewer.System, run.Cancellation);
        return created.IsSuccess ? run.Answer(new { created.Value.Token }, created.Value.Token) : Invocation.Refuse(created.Refusal);
    }

    private static async Task<int> RevokeTokenAsync(Invocation run)
    {
        var revoked = await run.Get<ITokens>().RevokeAsync(run.Value(User), run.Value(Name), Viewer.System, run.Cancellation);
        return revoked.IsSuccess ? run.Answer(new { revoked.Value.Name }, $"Đã thu hồi mã '{revoked.Value.Name}'.") : Invocation.Refuse(revoked.Refusal);
    }
}
