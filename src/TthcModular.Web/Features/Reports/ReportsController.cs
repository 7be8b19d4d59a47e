using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Reports;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Reports;

/// <summary>Reports: what can be made, the document as it will print, and its files.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ReportsController(IReports reports, IPlans plans, IPackCatalogue packs, PlanDesk desk, SightOf sights) : PageController
{
    [HttpGet("bao-cao")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        var catalogue = packs.Current;
        var visible = await plans.ListAsync(search: null, sight.Scope, cancellation);
        return View(new ReportList([.. visible.Select(plan => new PlanOffer(plan, catalogue.FindPlanType(plan.PlanType)?.Type))]));
    }

    [HttpGet("ke-hoach/{slug}/bao-cao/{key}")]
    public async Task<IActionResult> Show(string slug, string key, ReportInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await desk.OpenAsync(slug, input.Unit, new SpanInput { Tree = input.Tree }, cancellation) is not { } open)
            return Missing("Không có kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn.");
        var offers = await reports.OffersAsync(slug, open.Sight.Scope, cancellation);
        if (!offers.IsSuccess)
            return Refused(offers.Refusal);
        if (offers.Value.FirstOrDefault(candidate => candidate.Key == key) is not { } offer)
            return Missing("Loại kế hoạch này không có mẫu báo cáo đó. Hãy chọn trong danh sách báo cáo.");
        var chosen = input.Choose(offer, open.Plan.Period, open.Sight.Today);
        var rendered = await reports.RenderAsync(
            Request(slug, key, open.Unit.Code, chosen.Days, ReportFormat.Html, input.Tree) with { SourceOf = SourceOf }, open.Sight.Scope, cancellation);
        return rendered.IsSuccess
            ? View(new ReportPage(open, offer, chosen, rendered.Value))
            : Refused(rendered.Refusal);

        string SourceOf(IndicatorLine line) => Url.Content(
            $"~/ke-hoach/{slug}/chi-tieu/ma/{line.Code}?so={Uri.EscapeDataString(line.Number)}&don-vi={Uri.EscapeDataString(open.Unit.Code)}"
            + $"&tu={Shared.Show.IsoDay(chosen.Days.From)}&den={Shared.Show.IsoDay(chosen.Days.To)}"
            + (line.Breakdown.Length == 0 ? "" : $"&phan-to={Uri.EscapeDataString(line.Breakdown)}"));
    }

    [HttpGet("ke-hoach/{slug}/bao-cao/{key}/tai-ve")]
    public async Task<IActionResult> Download(string slug, string key, ReportInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sight = await sights.RequestAsync(cancellation);
        var rendered = await reports.RenderAsync(Request(slug, key, input.Unit, input.Span, input.Format, input.Tree), sight.Scope, cancellation);
        return rendered.IsSuccess
            ? File(rendered.Value.Content, rendered.Value.ContentType, rendered.Value.FileName)
            : Refused(rendered.Refusal);
    }

    private static new ReportRequest Request(string slug, string key, string? unit, Span? span, ReportFormat format, TreeMode tree) => new(slug, key, unit, span, format) { Tree = tree };
}
