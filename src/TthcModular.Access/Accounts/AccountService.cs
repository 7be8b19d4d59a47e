using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Access.Accounts;

internal sealed class AccountService(DbContext db, UserManager<Account> users, IOrganisation organisation, IAuditLog audit, TimeProvider clock) : IAccounts
{
    public async Task<IReadOnlyList<AccountView>> ListAsync(CancellationToken cancellation)
    {
        var accounts = await db.Set<Account>().AsNoTracking().OrderBy(account => account.NormalizedUserName).ToListAsync(cancellation);
        var roles = (await db.Set<RoleAssignment>().AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancellation)).ToLookup(role => role.AccountId);
        return [.. accounts.Select(account => View(account, roles[account.Id]))];
    }

    public Task<Result<AccountView>> FindAsync(string userName, CancellationToken cancellation) =>
        WithAsync(userName, async account => View(account, await RolesAsync(account, cancellation)));

    public async Task<Result<AccountView>> AddAsync(NewAccount account, Viewer by, CancellationToken cancellation)
    {
        if (await RefuseRolesAsync(account.Roles, by, cancellation) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(account.DisplayName))
            return AccountRefusals.DisplayNameMissing;
        if (account.UserName.Length > 256 || account.DisplayName.Length > 256 || account.Position.Length > 256)
            return AccountRefusals.TooLong;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var added = new Account { UserName = account.UserName, DisplayName = account.DisplayName, Position = account.Position };
        var result = await users.CreateAsync(added, account.Password);
        if (!result.Succeeded)
            return AccountRefusals.Of(result);
        var roles = account.Roles.Distinct().Select(role => Assign(added, role)).ToList();
        db.AddRange(roles);
        await audit.AddAsync(by.UserName, "account-added", account.UserName, await DescribeAsync(account.Roles, cancellation), cancellation);
        await db.SaveChangesAsync(cancellation);
        if (own is not null)
            await own.CommitAsync(cancellation);
        return View(added, roles);
    }

    public Task<Result<AccountView>> SetDisabledAsync(string userName, bool disabled, Viewer by, CancellationToken cancellation) =>
        ChangeAsync(userName, by, disabled ? "account-disabled" : "account-enabled", account => account.IsDisabled = disabled, cancellation);

    public async Task<Result<AccountView>> SetPasswordAsync(string userName, string password, Viewer by, CancellationToken cancellation)
    {
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, new Account { UserName = userName, DisplayName = "" }, password);
            if (!result.Succeeded)
                return AccountRefusals.Of(result);
        }

        return await ChangeAsync(userName, by, "password-set", account =>
        {
            account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
            (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        }, cancellation);
    }

    public Task<Result<AccountView>> SetRolesAsync(string userName, IReadOnlyList<RoleAtUnit> roles, Viewer by, CancellationToken cancellation) =>
        WithAsync(userName, async account =>
        {
            var before = await db.Set<RoleAssignment>().Where(role => role.AccountId == account.Id).ToListAsync(cancellation);
            var concerned = roles.Concat(before.Select(role => new RoleAtUnit(role.Role, role.UnitId))).ToList();
            if (await RefuseRolesAsync(concerned, by, cancellation) is { } refusal)
                return refusal;
            var after = roles.Distinct().Select(role => Assign(account, role)).ToList();
            db.RemoveRange(before);
            db.AddRange(after);
            await audit.AddAsync(by.UserName, "roles-set", userName, await DescribeAsync(roles, cancellation), cancellation);
            await db.SaveChangesAsync(cancellation);
            return View(account, after);
        });

    /// <summary>Changes an account and ends its sessions, by a new security stamp.</summary>
    private Task<Result<AccountView>> ChangeAsync(string userName, Viewer by, string action, Action<Account> change, CancellationToken cancellation) =>
        WithAsync(userName, async account =>
        {
            var roles = await RolesAsync(account, cancellation);
            var concerned = roles.Select(role => new RoleAtUnit(role.Role, role.UnitId)).ToList();
            if (await RefuseRolesAsync(concerned, by, cancellation) is { } refusal)
                return refusal;
            change(account);
            await audit.AddAsync(by.UserName, action, userName, detail: null, cancellation);
            var result = await users.UpdateSecurityStampAsync(account);
            return result.Succeeded ? View(account, roles) : AccountRefusals.Of(result);
        });

    private async Task<Result<AccountView>> WithAsync(string userName, Func<Account, Task<Result<AccountView>>> act) =>
        await users.FindByNameAsync(userName) is { } account ? await act(account) : AccountRefusals.NotFound(userName);

    private Task<List<RoleAssignment>> RolesAsync(Account account, CancellationToken cancellation) =>
        db.Set<RoleAssignment>().AsNoTracking().Where(role => role.AccountId == account.Id).OrderBy(role => role.Id).ToListAsync(cancellation);

    /// <summary>Why these roles are not the viewer's to give or take; null when they are.</summary>
    private async Task<Refusal?> RefuseRolesAsync(IReadOnlyList<RoleAtUnit> roles, Viewer by, CancellationToken cancellation)
    {
        if (!by.IsAtLeast(Role.ProvinceAdmin))
            return AccountRefusals.Forbidden;
        var tree = await organisation.TreeAsync(cancellation);
        foreach (var role in roles)
        {
            if (role.UnitId is not { } id)
            {
                if (!by.Roles.Any(held => held is { Role: Role.ProvinceAdmin, UnitId: null }))
                    return AccountRefusals.Forbidden;
                continue;
            }

            if (tree.Find(id) is not { } unit)
                return AccountRefusals.UnknownUnit;
            if (!by.May(Role.ProvinceAdmin, unit, tree, clock.Today()))
                return AccountRefusals.Forbidden;
        }

        return null;
    }

    private async Task<string> DescribeAsync(IReadOnlyList<RoleAtUnit> roles, CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        return string.Join(", ", roles.Select(role => $"{role.Role}@{(role.UnitId is { } id ? tree.Find(id)?.Code : "*")}"));
    }

    private static RoleAssignment Assign(Account account, RoleAtUnit role) => new() { AccountId = account.Id, Role = role.Role, UnitId = role.UnitId };

    private static AccountView View(Account account, IEnumerable<RoleAssignment> roles) => new(
        account.Id,
        account.UserName ?? "",
        account.DisplayName,
        account.Position,
        account.IsDisabled,
        account.LockoutEnd,
        [.. roles.Select(role => new RoleAtUnit(role.Role, role.UnitId))]);
}
