using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>A plan's period as a strip: how much has passed, today, and the days that matter.</summary>
[HtmlTargetElement("tthc-time-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeStrip(IHtmlHelper html) : Component(html)
{
    public required Span Period { get; set; }

    public required DateOnly Today { get; set; }

    /// <summary>Days that carry a tick.</summary>
    public IReadOnlyList<DateOnly> Marks { get; set; } = [];

    /// <summary>'Ngày 52/100', or that the plan has not begun or is over.</summary>
    [HtmlAttributeNotBound]
    public string Sentence => Today < Period.From
        ? $"Bắt đầu sau {Show.Number(Period.From.DayNumber - Today.DayNumber)} ngày"
        : Today > Period.To
            ? "Đã hết thời gian thực hiện"
            : $"Ngày {Show.Number(Today.DayNumber - Period.From.DayNumber + 1)} trên {Show.Number(Period.Days)} ngày, còn {Show.Number(Period.To.DayNumber - Today.DayNumber)} ngày";

    /// <summary>Where a day lies, as an SVG length.</summary>
    public string At(DateOnly day) =>
        $"{Show.Plain(Math.Clamp(100m * (day.DayNumber - Period.From.DayNumber) / Math.Max(Period.Days - 1, 1), 0, 100))}%";
}
