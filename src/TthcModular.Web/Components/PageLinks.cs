using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TthcModular.Web.Components;

/// <summary>The way through a list that is read page by page.</summary>
[HtmlTargetElement("tthc-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageLinks(IHtmlHelper html) : Component(html)
{
    /// <summary>Address of the first page; null: this is it.</summary>
    public string? First { get; set; }

    /// <summary>Address of the next page; null: this is the last.</summary>
    public string? Next { get; set; }
}
