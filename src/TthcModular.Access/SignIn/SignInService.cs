using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Access.SignIn;

internal sealed class SignInService(DbContext db, UserManager<Account> users, Sessions sessions, IAuditLog audit, IHttpContextAccessor http) : ISignIn
{
    /// <summary>A hash to check against where there is no account, so that the answer takes as long.</summary>
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody(), Guid.NewGuid().ToString());

    public async Task<Result<Viewer>> SignInAsync(string userName, string password, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(userName) is not { } account)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody(), NobodysHash, password);
            return WrongNameOrPassword;
        }

        if (await users.IsLockedOutAsync(account))
            return LockedOut(account);
        if (!await users.CheckPasswordAsync(account, password))
            return await RefuseAsync(account, cancellation);
        if (account.IsDisabled || await sessions.FindAsync(account.Id, cancellation) is not { } session)
            return new Refusal("account-disabled", "Tài khoản đã ngừng sử dụng. Hãy liên hệ quản trị của tỉnh.", RefusalKind.Forbidden);
        await audit.AddAsync(session.Viewer.UserName, "signed-in", session.Viewer.UserName, detail: null, cancellation);
        await db.SaveChangesAsync(cancellation);
        await users.ResetAccessFailedCountAsync(account);
        await Context.SignInAsync(Schemes.Cookie, ViewerClaims.ForCookie(session));
        return session.Viewer;
    }

    public Task SignOutAsync() => Context.SignOutAsync(Schemes.Cookie);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Signing in needs a request.");

    private static Refusal WrongNameOrPassword { get; } = new(
        "sign-in-refused", "Tên đăng nhập hoặc mật khẩu không đúng.", RefusalKind.Forbidden);

    private async Task<Refusal> RefuseAsync(Account account, CancellationToken cancellation)
    {
        if (account.AccessFailedCount + 1 >= users.Options.Lockout.MaxFailedAccessAttempts)
            await audit.AddAsync(account.UserName ?? "", "locked-out", account.UserName ?? "", detail: null, cancellation);
        await users.AccessFailedAsync(account);
        return await users.IsLockedOutAsync(account) ? LockedOut(account) : WrongNameOrPassword;
    }

    private static Refusal LockedOut(Account account)
    {
        var end = account.LockoutEnd!.Value.ToOffset(VietnamTime.Offset);
        return new Refusal(
            "locked-out",
            string.Create(CultureInfo.InvariantCulture, $"Tài khoản tạm khóa vì nhập sai mật khẩu nhiều lần. Hãy thử lại sau {end:HH:mm} ngày {end:dd/MM/yyyy} hoặc nhờ quản trị đặt lại mật khẩu."),
            RefusalKind.Forbidden);
    }

    private static Account Nobody() => new() { DisplayName = "" };
}
