using TthcModular.Access.Accounts;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Plans;

/// <summary>Opens a plan for a page: the plan, the unit and the span that its figures stand for.</summary>
public sealed class PlanDesk(IPlans plans, SightOf sights)
{
    /// <summary>A plan the viewer sees; null: none of that slug.</summary>
    public async Task<OpenPlan?> OpenAsync(string slug, string? unit, SpanInput span, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(span);
        var sight = await sights.RequestAsync(cancellation);
        if (await plans.FindAsync(slug, sight.Scope, cancellation) is not { } plan)
            return null;
        var spans = SpanChoice.Of(span, plan.Period, await plans.SpansAsync(plan, cancellation), sight.Today);
        return new OpenPlan(plan, UnitChoice.Under(plan.Issuer, unit, Reading(plan.Period, sight.Today), sight), spans, sight) { Tree = span.Tree };
    }

    /// <summary>The day whose tree a plan is read by: today, or the plan's last day when it is over.</summary>
    private static DateOnly Reading(Span period, DateOnly today) => today < period.From ? period.From : today > period.To ? period.To : today;
}

/// <summary>A plan as opened by a page.</summary>
public sealed record OpenPlan(PlanDetails Plan, UnitChoice Units, SpanChoice Spans, Sight Sight)
{
    public Unit Unit => Units.Chosen;

    public Span Span => Spans.Days;

    /// <summary>Whether figures are added as units stood on each day, or as they stand today.</summary>
    public TreeMode Tree { get; init; }

    /// <summary>The chosen unit and everything under it on the span's last day.</summary>
    public IReadOnlyList<int> UnitIds => [.. Sight.Tree.SubtreeOn(Unit, Span.To).Select(unit => unit.Id)];

    /// <summary>Whether the viewer may lock the plan's figures: whoever leads the issuer's unit or coordinates for it.</summary>
    public bool MayLock => Sight.Viewer.May(Role.UnitLeader, Plan.Issuer, Sight.Tree, Sight.Today);

    /// <summary>Address of an indicator's page: an indicator that is split stands once a breakdown.</summary>
    public string AddressOf(PlanIndicator indicator, string page = "")
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var part = indicator.BreakdownText is { } breakdown ? $"&phan-to={Uri.EscapeDataString(breakdown)}" : "";
        return $"~/ke-hoach/{Plan.Slug}/chi-tieu/{indicator.Id}{page}{Query}{part}";
    }

    /// <summary>Unit, span and tree as the query of an address, so that every link keeps them.</summary>
    public string Query => SpanQuery + (Tree == TreeMode.Now ? "&cay=now" : "");

    private string SpanQuery => Spans.Key switch
    {
        "" => $"?don-vi={Uri.EscapeDataString(Unit.Code)}",
        SpanInput.Free => $"?don-vi={Uri.EscapeDataString(Unit.Code)}&tu={Show.IsoDay(Span.From)}&den={Show.IsoDay(Span.To)}",
        var key => $"?don-vi={Uri.EscapeDataString(Unit.Code)}&ky={Uri.EscapeDataString(key)}",
    };
}

/// <summary>Head of a plan's pages: which tab is open.</summary>
public sealed record PlanHead(OpenPlan Open, PlanTab Tab);

/// <summary>Tabs of a plan, each with an address of its own.</summary>
public enum PlanTab
{
    Overview,
    Tasks,
    Indicators,
    Scores,
    Reports,
    Documents,
}

/// <summary>Names of indicators as pages show them.</summary>
public static class IndicatorNames
{
    /// <summary>Name of the breakdown: the pack's, else the plan's wording; null for the whole.</summary>
    public static string? BreakdownName(this PlanIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Request is { Breakdown: { } key } request
            ? request.Indicator.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == key)?.Name ?? indicator.BreakdownText
            : indicator.BreakdownText;
    }

    /// <summary>Name with the breakdown in brackets.</summary>
    public static string FullName(this PlanIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.BreakdownName() is { } part ? $"{indicator.Name} ({part})" : indicator.Name;
    }
}
