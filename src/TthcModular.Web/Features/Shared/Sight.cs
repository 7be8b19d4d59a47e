using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Features.Shared;

/// <summary>What the viewer of this request sees: the day, the tree and the units in scope.</summary>
public sealed record Sight(Viewer Viewer, OrganisationTree Tree, DateOnly Today, UnitScope Scope)
{
    /// <summary>The unit the viewer works for: of the first role that names one.</summary>
    public Unit? Home => Viewer.Roles.Select(held => held.UnitId is { } id ? Tree.Find(id) : null).FirstOrDefault(unit => unit is not null);

    /// <summary>Whether the viewer may act for a unit: its officers and those above.</summary>
    public bool MayAct(Unit unit) => Viewer.May(Role.Officer, unit, Tree, Today);

    /// <summary>Tells pages and components apart for the viewer's own unit.</summary>
    public string HomeName => Home?.Name ?? (Viewer.SeesEverything ? "Toàn hệ thống" : "Chưa gắn đơn vị");
}

/// <summary>Gives the sight of the current request, made once.</summary>
public sealed class SightOf(IViewerAccessor viewers, IOrganisation organisation, TimeProvider clock)
{
    private Sight? made;

    public async ValueTask<Sight> RequestAsync(CancellationToken cancellation)
    {
        if (made is not null)
            return made;
        var tree = await organisation.TreeAsync(cancellation);
        var today = clock.Today();
        var viewer = viewers.Current;
        return made = new Sight(viewer, tree, today, viewer.ScopeOn(tree, today));
    }
}
