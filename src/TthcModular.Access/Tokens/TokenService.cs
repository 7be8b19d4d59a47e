using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Access.SignIn;
using TthcModular.Organisation.Results;

namespace TthcModular.Access.Tokens;

internal sealed class TokenService(DbContext db, UserManager<Account> users, Sessions sessions, IAuditLog audit, TimeProvider clock) : ITokens
{
    private const string Prefix = "tthc_";

    public async Task<Result<CreatedToken>> CreateAsync(string userName, string name, Viewer by, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(userName) is not { } account)
            return AccountRefusals.NotFound(userName);
        if (!MayManage(by, account))
            return Forbidden;
        if (string.IsNullOrWhiteSpace(name) || name.Length > 128)
            return new Refusal("token-name-invalid", "Tên mã truy cập phải có từ 1 đến 128 ký tự.");
        if (await Active(account, name).AnyAsync(cancellation))
            return new Refusal("token-exists", $"Tài khoản “{userName}” đã có mã truy cập “{name}”. Hãy chọn tên khác hoặc thu hồi mã cũ.", RefusalKind.Conflict);
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var token = new ApiToken { AccountId = account.Id, Name = name, Hash = HashOf(secret), CreatedAt = clock.GetUtcNow() };
        db.Add(token);
        await audit.AddAsync(by.UserName, "token-created", userName, name, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new CreatedToken(View(token, account), secret);
    }

    public async Task<IReadOnlyList<TokenView>> ListAsync(string userName, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(userName) is not { } account)
            return [];
        var tokens = await db.Set<ApiToken>().AsNoTracking().Where(token => token.AccountId == account.Id).OrderByDescending(token => token.Id).ToListAsync(cancellation);
        return [.. tokens.Select(token => View(token, account))];
    }

    public async Task<Viewer?> ValidateAsync(string token, CancellationToken cancellation)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length > 128)
            return null;
        var hash = HashOf(token);
        var accountId = await db.Set<ApiToken>()
            .Where(candidate => candidate.Hash == hash && candidate.RevokedAt == null)
            .Select(candidate => (int?)candidate.AccountId)
            .FirstOrDefaultAsync(cancellation);
        return accountId is { } id && await sessions.FindAsync(id, cancellation) is { } session ? session.Viewer : null;
    }

    public async Task<Result<TokenView>> RevokeAsync(string userName, string name, Viewer by, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(userName) is not { } account)
            return AccountRefusals.NotFound(userName);
        if (!MayManage(by, account))
            return Forbidden;
        if (await Active(account, name).FirstOrDefaultAsync(cancellation) is not { } token)
            return new Refusal("token-not-found", $"Tài khoản “{userName}” không có mã truy cập “{name}” còn hiệu lực.", RefusalKind.NotFound);
        token.RevokedAt = clock.GetUtcNow();
        await audit.AddAsync(by.UserName, "token-revoked", userName, name, cancellation);
        await db.SaveChangesAsync(cancellation);
        return View(token, account);
    }

    private static Refusal Forbidden { get; } = new(
        "token-forbidden", "Chỉ chủ tài khoản hoặc quản trị toàn hệ thống được tạo, thu hồi mã truy cập.", RefusalKind.Forbidden);

    /// <summary>One's own, or any for who administers the whole installation: a token acts with all the account's roles.</summary>
    private static bool MayManage(Viewer by, Account account) =>
        by.AccountId == account.Id || by.Roles.Any(held => held is { Role: Role.ProvinceAdmin, UnitId: null });

    private IQueryable<ApiToken> Active(Account account, string name) =>
        db.Set<ApiToken>().Where(token => token.AccountId == account.Id && token.Name == name && token.RevokedAt == null);

    /// <summary>A plain hash is enough: the text holds 256 random bits, which nobody can try out.</summary>
    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static TokenView View(ApiToken token, Account account) => new(token.Id, account.UserName ?? "", token.Name, token.CreatedAt, token.RevokedAt);
}
