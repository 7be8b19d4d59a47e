using Microsoft.AspNetCore.Authorization;
using TthcModular.Access.Accounts;
using TthcModular.Access.SignIn;

namespace TthcModular.Access.Scopes;

/// <summary>
/// Names of the authorization policies. Each means 'at least this role at some unit'; which units' data one sees or
/// changes is a rule of its own, applied to the data (<see cref="Viewer.ScopeOn"/>, <see cref="Viewer.May"/>).
/// </summary>
public static class Policies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string SignedIn = "signed-in";

    public const string Reader = "reader";
    public const string Officer = "officer";
    public const string UnitLeader = "unit-leader";
    public const string Coordinator = "coordinator";
    public const string DistrictAdmin = "district-admin";
    public const string ProvinceAdmin = "province-admin";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var (name, role) in Roles)
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => ViewerClaims.Read(context.User).IsAtLeast(role)));
    }

    private static IEnumerable<(string Name, Role Role)> Roles =>
    [
        (Reader, Role.Reader),
        (Officer, Role.Officer),
        (UnitLeader, Role.UnitLeader),
        (Coordinator, Role.Coordinator),
        (DistrictAdmin, Role.DistrictAdmin),
        (ProvinceAdmin, Role.ProvinceAdmin),
    ];
}
