using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Gaps;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Sdk.Indicators;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Gaps;

/// <summary>What units reported of a plan's computed figures, and which differences nobody has explained.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("ke-hoach/{slug}/chenh-lech")]
public sealed class GapsController(IPlans plans, IReportedGaps gaps, PlanDesk desk) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, [FromQuery(Name = "tat-ca")] bool all, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return Missing("Không có kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn.");
        var lines = (await plans.IndicatorsAsync(open.Plan, open.Unit, open.Span, TreeMode.Then, open.Sight.Scope, cancellation))
            .Where(line => line.Request is not null)
            .DistinctBy(line => line.Code, StringComparer.Ordinal)
            .ToDictionary(line => line.Code, StringComparer.Ordinal);
        Indicator[] indicators = [.. lines.Values.Select(line => line.Request!.Indicator)];
        var found = await gaps.FindAsync(new GapQuery(indicators, open.UnitIds, open.Span), open.Sight.Scope, cancellation);
        return View(new GapsPage(open, lines, found, all));
    }
}

/// <summary>The gaps of a plan; those not explained, or all.</summary>
public sealed record GapsPage(OpenPlan Open, IReadOnlyDictionary<string, PlanIndicator> Lines, IReadOnlyList<ReportedGap> Found, bool All)
{
    public IReadOnlyList<ReportedGap> Unexplained => [.. Found.Where(gap => gap.IsGap && !gap.IsExplained)];

    public IReadOnlyList<ReportedGap> Shown => All ? Found : Unexplained;
}
