using Microsoft.AspNetCore.Mvc;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Features.Shared;

/// <summary>The span as an address carries it: one of the plan's own (<c>ky</c>), or two days; and by which tree (<c>cay</c>).</summary>
public sealed record SpanInput
{
    /// <summary>Value of <see cref="Key"/> for days chosen freely.</summary>
    public const string Free = "tu-chon";

    [FromQuery(Name = "ky")]
    public string? Key { get; init; }

    [FromQuery(Name = "tu")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "den")]
    public DateOnly? To { get; init; }

    /// <summary>How the tree is read over the span.</summary>
    [FromQuery(Name = "cay")]
    public TreeMode Tree { get; init; }
}

/// <summary>The spans a page may be shown for, and the one chosen.</summary>
/// <param name="Days">The chosen days.</param>
/// <param name="Name">Vietnamese name of the choice.</param>
/// <param name="Key">Key of the plan's span; empty: from the plan's start to today; <see cref="SpanInput.Free"/>.</param>
/// <param name="Options">The plan's own spans.</param>
/// <param name="Problem">What is wrong with the days asked for.</param>
public sealed record SpanChoice(Span Days, string Name, string Key, IReadOnlyList<PlanSpan> Options, string? Problem)
{
    public static SpanChoice Of(SpanInput input, Span period, IReadOnlyList<PlanSpan> options, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var sofar = new SpanChoice(SoFar(period, today), "Từ đầu kế hoạch đến nay", "", options, Problem: null);
        if (input.Key is { Length: > 0 } key && key != SpanInput.Free)
        {
            var known = options.FirstOrDefault(option => KeyOf(option) == key);
            return known is null
                ? sofar with { Problem = "Kế hoạch không có kỳ báo cáo này. Hãy chọn một kỳ trong danh sách." }
                : sofar with { Days = known.Span.Days, Name = known.Span.Name, Key = key };
        }

        return (input.From, input.To) switch
        {
            (null, null) => sofar,
            ({ } from, { } to) when from <= to => sofar with { Days = new Span(from, to), Name = NameOf(from, to, options), Key = SpanInput.Free },
            _ => sofar with { Problem = "Cần cả hai ngày, và ngày bắt đầu không sau ngày kết thúc." },
        };
    }

    /// <summary>The span before the chosen one in the same calendar; null when none of the plan's own is chosen.</summary>
    public PlanSpan? Previous
    {
        get
        {
            var chosen = Options.FirstOrDefault(option => KeyOf(option) == Key);
            return chosen is null
                ? null
                : Options.Where(option => option.Calendar == chosen.Calendar && option.Span.Days.To < Days.From).MaxBy(option => option.Span.Days.To);
        }
    }

    /// <summary>Key of a span, unique among the plan's calendars.</summary>
    public static string KeyOf(PlanSpan option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return $"{option.Calendar}:{option.Span.Key}";
    }

    private static string NameOf(DateOnly from, DateOnly to, IReadOnlyList<PlanSpan> options) =>
        options.FirstOrDefault(option => option.Span.Days == new Span(from, to))?.Span.Name ?? $"{Show.Day(from)} – {Show.Day(to)}";

    private static Span SoFar(Span period, DateOnly today)
    {
        var to = today < period.From ? period.From : today > period.To ? period.To : today;
        return period with { To = to };
    }
}
