using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;

namespace TthcModular.Access.SignIn;

/// <summary>Who an account is right now: asked with every request, so that a disabled account or a lost role counts at once.</summary>
internal sealed class Sessions(DbContext db)
{
    /// <summary>The account with its roles; null when it does not exist or is disabled.</summary>
    public async Task<Session?> FindAsync(int accountId, CancellationToken cancellation)
    {
        var found = await db.Set<Account>().AsNoTracking()
            .Where(account => account.Id == accountId && !account.IsDisabled)
            .Select(account => new
            {
                account.UserName,
                account.DisplayName,
                account.SecurityStamp,
                Roles = db.Set<RoleAssignment>().Where(role => role.AccountId == account.Id).OrderBy(role => role.Id)
                    .Select(role => new RoleAtUnit(role.Role, role.UnitId)).ToList(),
            })
            .FirstOrDefaultAsync(cancellation);
        return found is null
            ? null
            : new Session(new Viewer(accountId, found.DisplayName, found.Roles) { UserName = found.UserName ?? "" }, found.SecurityStamp ?? "");
    }
}

/// <summary>A viewer and the stamp that changes when its sessions must end.</summary>
internal sealed record Session(Viewer Viewer, string Stamp);
