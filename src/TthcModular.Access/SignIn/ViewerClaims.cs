using System.Globalization;
using System.Security.Claims;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;

namespace TthcModular.Access.SignIn;

/// <summary>A viewer as claims and back.</summary>
internal static class ViewerClaims
{
    private const string DisplayName = "tthc:name";
    private const string RoleAt = "tthc:role";
    private const string Stamp = "tthc:stamp";

    /// <summary>What the cookie keeps: who, and the stamp; roles are asked for anew with every request.</summary>
    public static ClaimsPrincipal ForCookie(Session session) => Principal(session.Viewer, Schemes.Cookie, [new Claim(Stamp, session.Stamp)]);

    /// <summary>What a request works with.</summary>
    public static ClaimsPrincipal ForRequest(Session session, string scheme) => Principal(
        session.Viewer, scheme, [new Claim(Stamp, session.Stamp), .. RoleClaims(session.Viewer)]);

    /// <summary>What a request with a token works with.</summary>
    public static ClaimsPrincipal ForRequest(Viewer viewer, string scheme) => Principal(viewer, scheme, RoleClaims(viewer));

    public static (int AccountId, string Stamp)? CookieOf(ClaimsPrincipal? principal) =>
        AccountId(principal) is { } id && principal!.FindFirstValue(Stamp) is { } stamp ? (id, stamp) : null;

    public static Viewer Read(ClaimsPrincipal? principal) => principal?.Identity?.IsAuthenticated == true && AccountId(principal) is { } id
        ? new Viewer(id, principal.FindFirstValue(DisplayName) ?? "", [.. principal.FindAll(RoleAt).Select(claim => ReadRole(claim.Value))])
        {
            UserName = principal.FindFirstValue(ClaimTypes.Name) ?? "",
        }
        : Viewer.Nobody;

    private static ClaimsPrincipal Principal(Viewer viewer, string scheme, IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, viewer.AccountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, viewer.UserName),
            new Claim(DisplayName, viewer.Name),
            .. more,
        ],
        scheme));

    private static IEnumerable<Claim> RoleClaims(Viewer viewer) =>
        viewer.Roles.Select(held => new Claim(RoleAt, string.Create(CultureInfo.InvariantCulture, $"{held.Role}@{held.UnitId}")));

    private static RoleAtUnit ReadRole(string claim)
    {
        var (role, unit) = (claim[..claim.IndexOf('@', StringComparison.Ordinal)], claim[(claim.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return new RoleAtUnit(Enum.Parse<Role>(role), unit.Length == 0 ? null : int.Parse(unit, CultureInfo.InvariantCulture));
    }

    private static int? AccountId(ClaimsPrincipal? principal) =>
        int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
