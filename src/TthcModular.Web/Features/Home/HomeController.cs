using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Home;

/// <summary>Hôm nay: what needs attention, what to do, and how the running plans stand.</summary>
[Authorize(Policy = Policies.Reader)]
public sealed class HomeController(IPlans plans, IAssignments assignments, SightOf sights) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        var late = await assignments.ListAsync(new AssignmentFilter { Standing = Standing.Late, Limit = 20 }, sight.Scope, cancellation);
        var soon = await assignments.ListAsync(new AssignmentFilter { Standing = Standing.DueSoon, Limit = 20 }, sight.Scope, cancellation);
        return View(new HomePage(sight, late, soon, await plans.ListAsync(search: null, sight.Scope, cancellation)));
    }
}

/// <summary>The home page.</summary>
public sealed record HomePage(Sight Sight, IReadOnlyList<Assignment> Late, IReadOnlyList<Assignment> Soon, IReadOnlyList<PlanSummary> Plans);
