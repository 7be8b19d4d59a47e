using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Gaps;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Files;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Indicators;

/// <summary>One indicator of a plan, the records behind its figure, and its editions beside each other.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("ke-hoach/{slug}/chi-tieu/{id:int}")]
public sealed class IndicatorsController(IPlans plans, IFigures figures, IEditions editions, IReportedGaps gaps, RecordFiles files, PlanDesk desk)
    : PageController
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
        return View(new IndicatorPage(open, indicator, trend, byUnit, before)
        {
            Known = await editions.OfAsync(open.Plan.PlanType, indicator.Code, cancellation),
            Gaps = await GapsAsync(open, indicator, cancellation),
        });
    }

    [HttpGet("ban-ghi")]
    public async Task<IActionResult> Records(
        string slug, int id, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, RecordInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await OpenAsync(slug, id, input.Breakdown, unit, span, cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        if (Query(open, indicator, input) is not { } query)
            return NotComputed();
        return View(new RecordsPage(open, indicator, input, await figures.RecordsAsync(query, open.Sight.Scope, cancellation)));
    }

    [HttpGet("ban-ghi/tai-ve")]
    public async Task<IActionResult> Download(
        string slug, int id, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, RecordInput input, [FromQuery(Name = "dinh-dang")] TableFormat format,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!ModelState.IsValid || !Enum.IsDefined(format))
            return Missing("Bản ghi tải về được ở dạng CSV hoặc Excel.");
        if (await OpenAsync(slug, id, input.Breakdown, unit, span, cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        if (Query(open, indicator, input) is not { } query)
            return NotComputed();
        var content = await files.MakeAsync(query, format, open.Sight.Scope, cancellation);
        return File(content, format.ContentType(), $"{indicator.Code}-{input.Part}-{open.Unit.Code}-{Days(open.Span)}{format.Ending()}");
    }

    [HttpGet("phien-ban")]
    public async Task<IActionResult> Editions(
        string slug, int id, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, [FromQuery(Name = "phan-to")] string? breakdown, EditionInput input,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await OpenAsync(slug, id, breakdown, unit, span, cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        var known = await editions.OfAsync(open.Plan.PlanType, indicator.Code, cancellation);
        if (known.Count == 0)
            return NotComputed();
        var page = EditionsPage.Of(open, indicator, known, input);
        return View(page with { Rows = await UnderBothAsync(page, cancellation) });
    }

    [HttpPost("giai-trinh")]
    [Authorize(Policy = Policies.Officer)]
    public async Task<IActionResult> Explain(string slug, int id, GapInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await OpenAsync(slug, id, breakdown: null, input.Unit, new SpanInput(), cancellation) is not var (open, indicator))
            return NoSuchIndicator();
        if (indicator.Request is not { } request || open.Sight.Tree.Find(input.Unit) is not { } unit || input.Span is not { } days)
            return NotComputed();
        if (!open.Sight.MayAct(unit))
            return Refused(new("not-allowed", $"Bạn không được giải trình thay {unit.Name}. Việc này do cán bộ của đơn vị làm.", Organisation.Results.RefusalKind.Forbidden));
        var explained = await gaps.ExplainAsync(
            new GapQuery([request.Indicator], [unit.Id], days), input.Text ?? "", open.Sight.Viewer.Name, open.Sight.Scope, cancellation);
        if (!explained.IsSuccess)
            return Refused(explained.Refusal);
        TempData["Notice"] = "Đã ghi giải trình.";
        return Redirect(Url.Content($"~/ke-hoach/{slug}/chi-tieu/{id}?don-vi={Uri.EscapeDataString(unit.Code)}&tu={Shared.Show.IsoDay(days.From)}&den={Shared.Show.IsoDay(days.To)}#don-vi-bao-cao"));
    }

    /// <summary>The address that reports link to: they know an indicator by number and code.</summary>
    [HttpGet("~/ke-hoach/{slug}/chi-tieu/ma/{code}")]
    public async Task<IActionResult> ByCode(
        string slug, string code, [FromQuery(Name = "so")] string? number, [FromQuery(Name = "don-vi")] string? unit, SpanInput span,
        [FromQuery(Name = "phan-to")] string? breakdown, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return NoSuchIndicator();
        var all = await plans.IndicatorsAsync(open.Plan, open.Unit, open.Span, open.Tree, open.Sight.Scope, cancellation);
        var lines = all.Where(line => line.Code == code && (number is null || line.Number == number)).ToList();
        return (lines.Find(line => line.BreakdownName() == breakdown || line.BreakdownText == breakdown) ?? lines.FirstOrDefault()) is { } indicator
            ? Redirect(Url.Content(open.AddressOf(indicator)))
            : NoSuchIndicator();
    }

    private static RecordQuery? Query(OpenPlan open, PlanIndicator indicator, RecordInput input) => indicator.Request is { } request
        ? new RecordQuery(request, input.OfNumerator, open.Unit.Id, open.Span, open.Tree, input.After, RecordsAPage) { PlanId = open.Plan.Id }
        : null;

    private static string Days(Span span) => $"{Shared.Show.IsoDay(span.From)}-{Shared.Show.IsoDay(span.To)}";

    private async Task<IReadOnlyList<ReportedGap>> GapsAsync(OpenPlan open, PlanIndicator indicator, CancellationToken cancellation) =>
        indicator.Request is { Breakdown: null } request
            ? await gaps.FindAsync(new GapQuery([request.Indicator], open.UnitIds, open.Span), open.Sight.Scope, cancellation)
            : [];

    /// <summary>The figures of the unit and of those directly under it under both editions, in one evaluation.</summary>
    private async Task<IReadOnlyList<EditionRow>> UnderBothAsync(EditionsPage page, CancellationToken cancellation)
    {
        var open = page.Open;
        var units = open.Sight.Tree.ChildrenOn(open.Unit, open.Span.To).Where(unit => open.Sight.Scope.Allows(unit.Id)).Prepend(open.Unit).ToList();
        var query = new FigureQuery([page.RequestOf(page.Left), page.RequestOf(page.Right)], [.. units.Select(unit => unit.Id)], [open.Span]) { PlanId = open.Plan.Id };
        var computed = (await figures.EvaluateAsync(query, open.Sight.Scope, cancellation)).DistinctBy(figure => (figure.UnitId, figure.Edition)).ToDictionary(figure => (figure.UnitId, figure.Edition));
        return
        [
            .. units.Where(unit => computed.ContainsKey((unit.Id, page.Left.Edition.Key)))
                .Select(unit => new EditionRow(unit, computed[(unit.Id, page.Left.Edition.Key)], computed[(unit.Id, page.Right.Edition.Key)])),
        ];
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

    private ViewResult NotComputed() => Missing("Chỉ tiêu này chưa được gói nào tính, nên chưa có bản ghi phía sau.");
}
