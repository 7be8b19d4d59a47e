using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Figures.Indicators;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>A figure with what it is made of: numerator and denominator, when it was computed, and the way to the records.</summary>
[HtmlTargetElement("tthc-figure", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FigureValue(IHtmlHelper html) : Component(html)
{
    /// <summary>The figure; null: no installed pack computes it.</summary>
    public Figure? Figure { get; set; }

    public required string Unit { get; set; }

    /// <summary>Where the figure opens to; null: nowhere.</summary>
    public string? Href { get; set; }

    /// <summary>When and under which edition it was computed.</summary>
    [HtmlAttributeNotBound]
    public string Provenance => Figure is { } figure ? $"Tính lúc {Show.Moment(figure.ComputedAt)}, phiên bản {figure.Edition}" : "";
}
