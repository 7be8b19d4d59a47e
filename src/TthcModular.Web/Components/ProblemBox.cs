using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TthcModular.Web.Components;

/// <summary>What is wrong with a form, at its top, each problem linked to its field.</summary>
[HtmlTargetElement("tthc-problems", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProblemBox(IHtmlHelper html) : Component(html)
{
    /// <summary>Fields and messages of the page's model state.</summary>
    [HtmlAttributeNotBound]
    public IEnumerable<(string Field, string Message)> Problems => ViewContext.ViewData.ModelState
        .SelectMany(entry => entry.Value?.Errors.Select(error => (entry.Key, error.ErrorMessage)) ?? []);
}
