using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Indicators;

/// <summary>One indicator of a plan, and the records behind its figure.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("ke-hoach/{slug}/chi-tieu/{id:int}")]
public sealed class IndicatorsController(IPlans plans, IFigures figures, PlanDesk desk) : PageController
{
    private const int RecordsAPage = 50;

    [HttpGet("")]
    public async Task<IActionResult> Show(
        string slug, int id, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, [FromQuery(Name = "cay")] TreeMode tree, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, id, unit, span, tree, cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        var trend = await plans.TrendAsync(open.Plan, indicator, open.Unit, open.Span.To, tree, open.Sight.Scope, cancellation);
        return View(new IndicatorPage(open, indicator, tree, trend, await ByUnitAsync(open, indicator, tree, cancellation)));
    }

    [HttpGet("ban-ghi")]
    public async Task<IActionResult> Records(
        string slug, int id, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, RecordInput input, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, id, unit, span, TreeMode.Then, cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        if (indicator.Request is not { } request)
            return Missing("Chỉ tiêu này chưa được gói nào tính, nên chưa có bản ghi phía sau.");
        var query = new RecordQuery(request, input.OfNumerator, open.Unit.Id, open.Span, TreeMode.Then, input.After, RecordsAPage);
        return View(new RecordsPage(open, indicator, input, await figures.RecordsAsync(query, open.Sight.Scope, cancellation)));
    }

    private async Task<(OpenPlan Open, PlanIndicator Indicator)?> OpenAsync(
        string slug, int id, string? unit, SpanInput span, TreeMode tree, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return null;
        var all = await plans.IndicatorsAsync(open.Plan, open.Unit, open.Span, tree, open.Sight.Scope, cancellation);
        return all.FirstOrDefault(candidate => candidate.Id == id) is { } indicator ? (open, indicator) : null;
    }

    private async Task<IReadOnlyList<UnitFigure>> ByUnitAsync(OpenPlan open, PlanIndicator indicator, TreeMode tree, CancellationToken cancellation) =>
        indicator.Request is { } request
            ? await plans.ByUnitAsync(open.Plan, request, open.Unit, open.Span, tree, open.Sight.Scope, cancellation)
            : [];

    private ViewResult NoSuchIndicator() => Missing("Kế hoạch không có chỉ tiêu này, hoặc kế hoạch không thuộc phạm vi của bạn.");
}
