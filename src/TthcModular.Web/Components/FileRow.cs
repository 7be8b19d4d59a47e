using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TthcModular.Web.Components;

/// <summary>A file that can be taken away.</summary>
[HtmlTargetElement("tthc-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileRow(IHtmlHelper html) : Component(html)
{
    public required string Href { get; set; }

    public required string Label { get; set; }

    public string Icon { get; set; } = "download";
}
