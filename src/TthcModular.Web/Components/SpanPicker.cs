using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>Picks a span inside a form: the plan's own spans first, then days chosen freely.</summary>
[HtmlTargetElement("tthc-span-picker", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SpanPicker(IHtmlHelper html) : Component(html)
{
    public required SpanChoice Choice { get; set; }

    /// <summary>Today, to tell spans that have begun from those to come.</summary>
    public DateOnly Today { get; set; }
}
