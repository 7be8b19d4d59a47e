using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Indicators;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
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
        string slug, int id, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, [FromQuery(Name = "phan-to")] string? breakdown, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, id, breakdown, unit, span, cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        var trend = await plans.TrendAsync(open.Plan, indicator, open.Unit, open.Span.To, open.Tree, open.Sight.Scope, cancellation);
        var byUnit = await ByUnitAsync(open, indicator, open.Span, cancellation);
        var before = open.Spans.Previous is { } previous ? await ByUnitAsync(open, indicator, previous.Span.Days, cancellation) : [];
        return View(new IndicatorPage(open, indicator, trend, byUnit, before));
    }

    [HttpGet("ban-ghi")]
    public async Task<IActionResult> Records(
        string slug, int id, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, RecordInput input, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, id, input.Breakdown, unit, span, cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        if (indicator.Request is not { } request)
            return Missing("Chỉ tiêu này chưa được gói nào tính, nên chưa có bản ghi phía sau.");
        var query = new RecordQuery(request, input.OfNumerator, open.Unit.Id, open.Span, open.Tree, input.After, RecordsAPage);
        return View(new RecordsPage(open, indicator, input, await figures.RecordsAsync(query, open.Sight.Scope, cancellation)));
    }

    private async Task<(OpenPlan Open, PlanIndicator Indicator)?> OpenAsync(
        string slug, int id, string? breakdown, string? unit, SpanInput span, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return null;
        var all = await plans.IndicatorsAsync(open.Plan, open.Unit, open.Span, open.Tree, open.Sight.Scope, cancellation);
        var lines = all.Where(candidate => candidate.Id == id).ToList();
        var indicator = lines.Find(candidate => candidate.BreakdownText == breakdown) ?? lines.FirstOrDefault();
        return indicator is null ? null : (open, indicator);
    }

    private async Task<IReadOnlyList<UnitFigure>> ByUnitAsync(
        OpenPlan open, PlanIndicator indicator, Span span, CancellationToken cancellation) =>
        indicator.Request is { } request
            ? await plans.ByUnitAsync(open.Plan, request, open.Unit, span, open.Tree, open.Sight.Scope, cancellation)
            : [];

    private ViewResult NoSuchIndicator() => Missing("Kế hoạch không có chỉ tiêu này, hoặc kế hoạch không thuộc phạm vi của bạn.");
}
