using TthcModular.Access.Accounts;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;

namespace TthcModular.Access.Scopes;

/// <summary>Who looks: an account with its roles, each for a unit and everything under it.</summary>
/// <param name="AccountId">Account; 0 for the command line.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Roles">Role and unit; a null unit means the whole installation.</param>
public sealed record Viewer(int AccountId, string Name, IReadOnlyList<RoleAtUnit> Roles)
{
    /// <summary>The command line on the server: everything.</summary>
    public static Viewer System { get; } = new(0, "Hệ thống", [new RoleAtUnit(Role.ProvinceAdmin, UnitId: null)]) { UserName = "system" };

    /// <summary>Nobody signed in: nothing.</summary>
    public static Viewer Nobody { get; } = new(0, "", []);

    /// <summary>The name to sign in with, as the audit log names who did what.</summary>
    public string UserName { get; init; } = "";

    /// <summary>
    /// Whether the viewer holds a role, or a wider one, for a unit on a day. What went into a unit is seen with it; a role
    /// at a unit that was closed covers what stood under it on its last day.
    /// </summary>
    public bool May(Role atLeast, Unit unit, OrganisationTree tree, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return Roles.Any(held => held.Role >= atLeast
            && (held.UnitId is not { } id || (tree.Find(id) is { } root && tree.Covers(root, unit, day))));
    }

    /// <summary>Whether the viewer may see a unit's figures and tasks on a day.</summary>
    public bool Sees(Unit unit, OrganisationTree tree, DateOnly day) => May(Role.Reader, unit, tree, day);

    /// <summary>Whether the viewer holds a role, or a wider one, anywhere.</summary>
    public bool IsAtLeast(Role role) => Roles.Any(held => held.Role >= role);

    /// <summary>Whether a role covers the whole installation.</summary>
    public bool SeesEverything => Roles.Any(held => held.UnitId is null);

    /// <summary>The units the viewer sees on a day, as <see cref="Sees"/> says it of one.</summary>
    public UnitScope ScopeOn(OrganisationTree tree, DateOnly day) => ScopeOf(Role.Reader, tree, day);

    /// <summary>The units for which the viewer holds a role, or a wider one, as <see cref="May"/> says it of one.</summary>
    public UnitScope ScopeOf(Role atLeast, OrganisationTree tree, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var held = Roles.Where(role => role.Role >= atLeast).ToList();
        return held.Exists(role => role.UnitId is null)
            ? UnitScope.Everything
            : new UnitScope(held.Select(role => tree.Find(role.UnitId!.Value))
                .OfType<Unit>()
                .SelectMany(unit => tree.UnitIdsOf(unit, day))
                .ToHashSet());
    }
}

/// <summary>A role held at a unit.</summary>
public sealed record RoleAtUnit(Role Role, int? UnitId);

/// <summary>The viewer of the current request or command.</summary>
public interface IViewerAccessor
{
    Viewer Current { get; }
}
