using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Organisation.Files;

namespace TthcModular.Web.Components;

/// <summary>Links that hand out the list of this page, with the filters in its address, as a file.</summary>
[HtmlTargetElement("tthc-export", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExportLinks(IHtmlHelper html) : Component(html)
{
    /// <summary>Name of the parameter that asks for a file.</summary>
    public const string Parameter = "format";

    /// <summary>What is handed out, for those who cannot see the page: 'danh sách nhiệm vụ'.</summary>
    public required string What { get; set; }

    /// <summary>This page's address with another format.</summary>
    public string AddressOf(TableFormat format)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => !pair.Key.Equals(Parameter, StringComparison.OrdinalIgnoreCase)))
        {
            { Parameter, format is TableFormat.Xlsx ? "xlsx" : "csv" },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
