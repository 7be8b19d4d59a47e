using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Api;

/// <summary>Finds a plan and a unit of its scope for the present viewer; the one way in for API and command line.</summary>
internal sealed class PlanReader(IPlans plans, IOrganisation organisation, IViewerAccessor viewers, TimeProvider clock)
{
    public async Task<UnitScope> ScopeAsync(CancellationToken cancellation) =>
        viewers.Current.ScopeOn(await organisation.TreeAsync(cancellation), clock.Today());

    public async Task<Result<PlanDetails>> PlanAsync(string slug, CancellationToken cancellation)
    {
        var plan = await plans.FindAsync(slug, await ScopeAsync(cancellation), cancellation);
        return plan is null ? new Refusal("plan-not-found", $"Không có kế hoạch '{slug}' mà bạn được xem.", RefusalKind.NotFound) : plan;
    }

    /// <summary>The plan with a unit of its scope; without a code the issuer, or the first unit under it that the viewer sees.</summary>
    public async Task<Result<PlanAtUnit>> PlanAtUnitAsync(string slug, string? unitCode, CancellationToken cancellation)
    {
        var found = await PlanAsync(slug, cancellation);
        if (!found.IsSuccess)
            return found.Refusal;
        var plan = found.Value;
        var tree = await organisation.TreeAsync(cancellation);
        var scope = await ScopeAsync(cancellation);
        var unit = string.IsNullOrWhiteSpace(unitCode) ? FirstVisible(plan, tree, scope) : tree.Find(unitCode);
        if (unit is null)
            return new Refusal("unit-not-found", $"Không có đơn vị mã '{unitCode}'.", RefusalKind.NotFound);
        if (!IsInScopeOf(plan, unit, tree))
            return new Refusal("unit-outside-plan", $"{unit.Name} không thuộc phạm vi của kế hoạch {plan.Number}.", RefusalKind.NotFound);
        if (!scope.Allows(unit.Id))
            return new Refusal("unit-not-visible", $"Bạn không được xem số liệu của {unit.Name}.", RefusalKind.Forbidden);
        return new PlanAtUnit(plan, unit, scope);
    }

    /// <summary>The span asked for; each end defaults to the plan's, the last day to today.</summary>
    public Result<Span> SpanOf(PlanDetails plan, DateOnly? from, DateOnly? to)
    {
        var today = clock.Today();
        var span = new Span(from ?? plan.Period.From, to ?? (today < plan.Period.To ? today : plan.Period.To));
        return span.Days > 0
            ? span
            : new Refusal("span-reversed", "Ngày đầu kỳ phải trước hoặc trùng ngày cuối kỳ.");
    }

    /// <summary>How to read the tree: <c>then</c> (default) or <c>now</c>.</summary>
    public static Result<TreeMode> TreeOf(string? tree) => tree switch
    {
        null or "" or "then" => TreeMode.Then,
        "now" => TreeMode.Now,
        _ => new Refusal("bad-tree", "Tham số tree phải là 'then' (như khi đó) hoặc 'now' (theo bản đồ hôm nay)."),
    };

    private static Unit? FirstVisible(PlanDetails plan, OrganisationTree tree, UnitScope scope) => scope.Allows(plan.Issuer.Id)
        ? plan.Issuer
        : tree.SubtreeOn(plan.Issuer, plan.IssuedOn).FirstOrDefault(unit => scope.Allows(unit.Id));

    private static bool IsInScopeOf(PlanDetails plan, Unit unit, OrganisationTree tree) =>
        tree.IsWithin(unit, plan.Issuer, plan.IssuedOn) || tree.IsWithin(unit, plan.Issuer, plan.Period.To);
}

/// <summary>A plan seen at one unit by one viewer.</summary>
internal sealed record PlanAtUnit(PlanDetails Plan, Unit Unit, UnitScope Scope);
