using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TthcModular.Web.Components;

/// <summary>Nothing to show: says so and what to do about it.</summary>
[HtmlTargetElement("tthc-empty")]
public sealed class EmptyState(IHtmlHelper html) : Component(html)
{
    public required string Title { get; set; }
}
