using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TthcModular.Web.Components;

/// <summary>Units or people named by a plan, in the plan's words.</summary>
[HtmlTargetElement("tthc-chips", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Chips(IHtmlHelper html) : Component(html)
{
    public required IReadOnlyList<string> Names { get; set; }

    /// <summary>How many are shown before the rest is counted.</summary>
    public int Shown { get; set; } = 3;
}
