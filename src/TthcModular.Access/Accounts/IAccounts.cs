using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;

namespace TthcModular.Access.Accounts;

/// <summary>
/// Accounts and their roles. Whoever changes one must be a province admin for the units concerned: the whole installation
/// for a role without unit. Every change is audited.
/// </summary>
public interface IAccounts
{
    /// <summary>All accounts by user name.</summary>
    Task<IReadOnlyList<AccountView>> ListAsync(CancellationToken cancellation);

    /// <summary>An account by its user name.</summary>
    Task<Result<AccountView>> FindAsync(string userName, CancellationToken cancellation);

    Task<Result<AccountView>> AddAsync(NewAccount account, Viewer by, CancellationToken cancellation);

    /// <summary>Disables or enables; a disabled account loses access with its next request, tokens included.</summary>
    Task<Result<AccountView>> SetDisabledAsync(string userName, bool disabled, Viewer by, CancellationToken cancellation);

    /// <summary>Sets a new password, lifts a lockout and ends the account's sessions.</summary>
    Task<Result<AccountView>> SetPasswordAsync(string userName, string password, Viewer by, CancellationToken cancellation);

    /// <summary>Replaces the account's roles; they hold from its next request on.</summary>
    Task<Result<AccountView>> SetRolesAsync(string userName, IReadOnlyList<RoleAtUnit> roles, Viewer by, CancellationToken cancellation);
}

/// <summary>An account to add.</summary>
public sealed record NewAccount(string UserName, string DisplayName, string Position, string Password, IReadOnlyList<RoleAtUnit> Roles);

/// <summary>An account as shown.</summary>
/// <param name="LockedUntil">End of a lockout after wrong passwords; null when there is none.</param>
public sealed record AccountView(
    int Id, string UserName, string DisplayName, string Position, bool IsDisabled, DateTimeOffset? LockedUntil, IReadOnlyList<RoleAtUnit> Roles);
