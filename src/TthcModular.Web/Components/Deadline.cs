using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Components;

/// <summary>A due day with how far it is; nothing to count once the work is done.</summary>
[HtmlTargetElement("tthc-deadline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Deadline(IHtmlHelper html, TimeProvider clock) : Component(html)
{
    /// <summary>The due day; null: the plan sets none.</summary>
    public DateOnly? Due { get; set; }

    public bool Done { get; set; }

    /// <summary>What the plan says where there is no day.</summary>
    public string? Text { get; set; }

    [HtmlAttributeNotBound]
    public DateOnly Today => clock.Today();

    [HtmlAttributeNotBound]
    public bool IsLate => !Done && Due < Today;
}
