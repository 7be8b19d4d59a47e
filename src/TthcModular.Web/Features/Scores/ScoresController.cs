using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Scorecards;
using TthcModular.Sdk.Scorecards;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Scores;

/// <summary>The scorecard of a plan for a unit, and the ranking of units by it.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("ke-hoach/{slug}")]
public sealed class ScoresController(PlanScores scores, IFeedbackWatch feedback, PlanDesk desk) : PageController
{
    [HttpGet("diem")]
    public async Task<IActionResult> Show(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, ScoreSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return NoSuchPlan();
        if (await scores.CardOfAsync(open.Plan, search.Card, open.Span.To, cancellation) is not { } card)
            return NoCard();
        var scored = await scores.OfUnitAsync(open.Plan, card, open.Unit, open.Span, search.Tree, open.Sight.Scope, cancellation);
        if (scored.Count == 0)
            return NoUnit();
        var asked = new FeedbackQuery(open.Unit, open.Sight.Today) { Card = new FeedbackCard(card, scores.IndicatorsOf(open.Plan)), Span = open.Span };
        var warnings = await feedback.ForAsync(asked, open.Sight.Scope, cancellation);
        return View(new ScorePage(open, search, scores.CardsOf(open.Plan), card, scored, warnings, MayEnter(open)));
    }

    [HttpGet("xep-hang")]
    public async Task<IActionResult> Ranking(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, ScoreSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open)
            return NoSuchPlan();
        if (await scores.CardOfAsync(open.Plan, search.Card, open.Span.To, cancellation) is not { } card)
            return NoCard();
        var query = new RankingQuery(open.Plan, card, card.EditionOn(open.Span.To), search.Level, open.Span, search.Tree) { MinDenominator = search.MinDenominator };
        return View(new RankingPage(open, search, scores.CardsOf(open.Plan), query, await scores.RankAsync(query, open.Sight.Scope, cancellation)));
    }

    private static bool MayEnter(OpenPlan open) => open.Sight.Viewer.May(Role.Officer, open.Unit, open.Sight.Tree, open.Sight.Today);

    private ViewResult NoSuchPlan() => Missing("Không có kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn. Hãy tìm trong danh sách kế hoạch.");

    private ViewResult NoCard() => Missing("Loại kế hoạch này không có bộ chỉ số chấm điểm, hoặc gói của nó chưa dùng được.");

    private ViewResult NoUnit() => Missing("Kế hoạch không có đơn vị nào mà bạn được xem điểm.");
}
