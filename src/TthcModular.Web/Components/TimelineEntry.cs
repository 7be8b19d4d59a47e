using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>One entry of a history: when, who, what.</summary>
[HtmlTargetElement("tthc-entry")]
public sealed class TimelineEntry(IHtmlHelper html) : Component(html)
{
    public required DateTimeOffset At { get; set; }

    public required string Who { get; set; }

    public required Word Word { get; set; }
}
