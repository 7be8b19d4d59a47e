using Microsoft.AspNetCore.Mvc;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Reports;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Reports;

/// <summary>What can be made for each plan.</summary>
public sealed record ReportList(IReadOnlyList<PlanOffer> Plans);

/// <summary>A plan with its installed type; null: its pack is not there.</summary>
public sealed record PlanOffer(PlanSummary Plan, PlanType? Type);

/// <summary>Unit, span and format as the address carries them.</summary>
public sealed record ReportInput
{
    [FromQuery(Name = "don-vi")]
    public string? Unit { get; init; }

    /// <summary>Key of one of the report's spans.</summary>
    [FromQuery(Name = "ky")]
    public string? Key { get; init; }

    [FromQuery(Name = "tu")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "den")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "cay")]
    public TreeMode Tree { get; init; }

    [FromQuery(Name = "dinh-dang")]
    public ReportFormat Format { get; init; } = ReportFormat.Docx;

    /// <summary>The days asked for; null: none or not a span.</summary>
    public Span? Span => From is { } from && To is { } to && from <= to ? new Span(from, to) : null;

    /// <summary>The span to render: the days given, the span named, else the latest of the report's spans that has ended, or its first; a report without spans stands for the plan's whole period.</summary>
    public ReportSpan Choose(ReportOffer offer, Span period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (Key is { Length: > 0 } key && offer.Spans.FirstOrDefault(span => span.Key == key) is { } named)
            return named;
        if (Span is { } days)
            return offer.Spans.FirstOrDefault(span => span.Days == days) ?? new ReportSpan("", Show.Span(days), days, days.To);
        if (offer.Spans.Count == 0)
            return new ReportSpan("", Show.Span(period), period, period.To);
        return offer.Spans.LastOrDefault(span => span.Days.To <= today) ?? offer.Spans[0];
    }
}

/// <summary>A report as it will print.</summary>
public sealed record ReportPage(OpenPlan Open, ReportOffer Offer, ReportSpan Span, RenderedReport Report)
{
    public string Download(ReportFormat format) =>
        $"~/ke-hoach/{Open.Plan.Slug}/bao-cao/{Offer.Key}/tai-ve?don-vi={Uri.EscapeDataString(Open.Unit.Code)}" +
        $"&tu={Show.IsoDay(Span.Days.From)}&den={Show.IsoDay(Span.Days.To)}&dinh-dang={format.ToString().ToLowerInvariant()}{(Open.Tree == TreeMode.Now ? "&cay=now" : "")}";

    /// <summary>The span has not ended: figures may still change.</summary>
    public bool IsEarly => Span.Days.To > Open.Sight.Today;
}
