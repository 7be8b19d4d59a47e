using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>A status: icon, word and colour.</summary>
[HtmlTargetElement("tthc-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusBadge(IHtmlHelper html) : Component(html)
{
    public required Word Word { get; set; }
}
