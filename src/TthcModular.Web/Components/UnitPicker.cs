using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>Picks a unit inside a form; the script adds a search that ignores diacritics.</summary>
[HtmlTargetElement("tthc-unit-picker", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UnitPicker(IHtmlHelper html) : Component(html)
{
    public required UnitChoice Choice { get; set; }

    public string Name { get; set; } = "don-vi";

    public string Label { get; set; } = "Đơn vị";
}
