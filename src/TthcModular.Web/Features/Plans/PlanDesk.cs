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
        var sight = await sights.RequestAsync(cancellation);
        if (await plans.FindAsync(slug, sight.Scope, cancellation) is not { } plan)
            return null;
        var spans = SpanChoice.Of(span, plan.Period, await plans.SpansAsync(plan, cancellation), sight.Today);
        return new OpenPlan(plan, UnitChoice.Under(plan.Issuer, unit, Reading(plan.Period, sight.Today), sight), spans, sight);
    }

    /// <summary>The day whose tree a plan is read by: today, or the plan's last day when it is over.</summary>
    private static DateOnly Reading(Span period, DateOnly today) => today < period.From ? period.From : today > period.To ? period.To : today;
}

/// <summary>A plan as opened by a page.</summary>
public sealed record OpenPlan(PlanDetails Plan, UnitChoice Units, SpanChoice Spans, Sight Sight)
{
    public Unit Unit => Units.Chosen;

    public Span Span => Spans.Days;

    /// <summary>Unit and span as the query of an address, so that every link keeps them.</summary>
    public string Query => Spans.Key switch
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
    Reports,
    Documents,
}
