using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Plans;

/// <summary>Applies who may see a plan: those who see its issuer or a unit above it, and the units it gives work to.</summary>
internal sealed class PlanVisibility(DbContext db, WorkRules rules, IOrganisation organisation, TimeProvider clock)
{
    public async Task<IQueryable<PlanRow>> PlansAsync(UnitScope scope, CancellationToken cancellation)
    {
        var plans = db.Set<PlanRow>().AsNoTracking();
        if (scope.UnitIds is not { } visible)
            return plans;
        var issuers = await IssuersAsync(scope, cancellation);
        var units = visible.ToList();
        return plans.Where(plan => EF.Parameter(issuers).Contains(plan.IssuerId)
            || db.Set<AssignmentRow>().Any(a => a.PlanId == plan.Id && EF.Parameter(units).Contains(a.UnitId)));
    }

    /// <summary>
    /// Visible plans for lists: where a plan's type is off somewhere, it has to be on for the issuer, if the caller sees the
    /// plan through it, or for a visible unit with work in the plan.
    /// </summary>
    public async Task<IQueryable<PlanRow>> ListedAsync(UnitScope scope, CancellationToken cancellation)
    {
        var plans = await PlansAsync(scope, cancellation);
        var off = await rules.OffAsync(cancellation);
        if (off.Count == 0)
            return plans;
        var issuers = scope.UnitIds is null ? null : await IssuersAsync(scope, cancellation);
        var tree = await organisation.TreeAsync(cancellation);
        foreach (var (planType, units) in off)
        {
            var closed = units.ToHashSet();
            var on = tree.Units.Select(unit => unit.Id).Where(id => !closed.Contains(id)).ToList();
            var (onIssuers, onUnits) = (on.FindAll(id => issuers is null || issuers.Contains(id)), on.FindAll(scope.Allows));
            plans = plans.Where(plan => plan.PlanType != planType
                || EF.Parameter(onIssuers).Contains(plan.IssuerId)
                || db.Set<AssignmentRow>().Any(a => a.PlanId == plan.Id && EF.Parameter(onUnits).Contains(a.UnitId)));
        }

        return plans;
    }

    /// <summary>Issuers that are in the scope or stood under a unit of it; a closed one is looked at while it existed.</summary>
    private async Task<List<int>> IssuersAsync(UnitScope scope, CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var today = clock.Today();
        var issuers = await db.Set<PlanRow>().Select(plan => plan.IssuerId).Distinct().ToListAsync(cancellation);
        return issuers.FindAll(id => scope.Allows(id) || (tree.Find(id) is { } unit && IsUnder(tree, unit, scope, today)));
    }

    private static bool IsUnder(OrganisationTree tree, Unit unit, UnitScope scope, DateOnly today)
    {
        var day = unit.ClosedOn is { } closed && closed < today ? closed : today;
        return tree.AncestorsOn(unit, day).Any(ancestor => scope.Allows(ancestor.Id));
    }
}
