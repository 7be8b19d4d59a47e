using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TthcModular.Web.Components;

/// <summary>How far something is: a bar with its number in words.</summary>
[HtmlTargetElement("tthc-work", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WorkProgress(IHtmlHelper html) : Component(html)
{
    public required string Label { get; set; }

    public required decimal Done { get; set; }

    public required decimal All { get; set; }

    /// <summary>What stands after the bar; null: 'x/y'.</summary>
    public string? Text { get; set; }
}
