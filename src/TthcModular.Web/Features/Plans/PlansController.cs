using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Files;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Plans.Snapshots;
using TthcModular.Plans.Tasks;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Plans;

/// <summary>Plans and the tabs of a plan.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("ke-hoach")]
public sealed class PlansController(IPlans plans, IAssignments assignments, IPackCatalogue packs, ISnapshots snapshots, PlanDesk desk, SightOf sights) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "tim")] string? search, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        return View(new PlanList(search, await plans.ListAsync(search, sight.Scope, cancellation), sight.Today));
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Overview(string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return NoSuchPlan();
        var tasks = await plans.TasksAsync(open.Plan, open.Unit, open.Sight.Scope, cancellation);
        var indicators = await plans.IndicatorsAsync(open.Plan, open.Unit, open.Span, open.Tree, open.Sight.Scope, cancellation);
        var late = await assignments.ListAsync(
            new AssignmentFilter { Plan = slug, UnitId = open.Unit.Id, Standing = Standing.Late, Limit = PlanOverview.Shown + 1 }, open.Sight.Scope, cancellation);
        return View(new PlanOverview(open, tasks, indicators, late));
    }

    [HttpGet("{slug}/nhiem-vu")]
    public async Task<IActionResult> Tasks(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, TaskSearch search, TableFormat? format, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return NoSuchPlan();
        var tasks = await plans.TasksAsync(open.Plan, open.Unit, open.Sight.Scope, cancellation);
        var page = new PlanTasks(open, tasks, search);
        return format is { } asked
            ? await TableAsync(asked, $"nhiem-vu-{slug}", PlanTables.Tasks, page.Found.ToAsyncEnumerable(), cancellation)
            : View(page);
    }

    [HttpGet("{slug}/chi-tieu")]
    public async Task<IActionResult> Indicators(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, TableFormat? format, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return NoSuchPlan();
        var page = new PlanIndicators(
            open, await plans.IndicatorsAsync(open.Plan, open.Unit, open.Span, open.Tree, open.Sight.Scope, cancellation));
        return format is { } asked
            ? await TableAsync(asked, $"chi-tieu-{slug}", PlanTables.Indicators(open), page.Indicators.ToAsyncEnumerable(), cancellation)
            : View(page with { Snapshots = await snapshots.ListAsync(open.Plan.Id, open.Sight.Scope, cancellation) });
    }

    [HttpGet("{slug}/bao-cao")]
    public async Task<IActionResult> Reports(string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return NoSuchPlan();
        return View(new PlanReports(open, packs.Current.FindPlanType(open.Plan.PlanType)?.Type));
    }

    [HttpGet("{slug}/van-ban")]
    public async Task<IActionResult> Documents(string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, CancellationToken cancellation) =>
        await desk.OpenAsync(slug, unit, span, cancellation) is { } open ? View(open) : NoSuchPlan();

    private ViewResult NoSuchPlan() => Missing("Không có kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn. Hãy tìm trong danh sách kế hoạch.");
}
