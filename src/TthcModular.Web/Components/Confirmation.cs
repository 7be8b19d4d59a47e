using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TthcModular.Web.Components;

/// <summary>Asks before something of weight is done: opens to what will happen, and the button that does it.</summary>
[HtmlTargetElement("tthc-confirm")]
public sealed class Confirmation(IHtmlHelper html) : Component(html)
{
    /// <summary>What the button does: 'Tắt gói'.</summary>
    public required string Label { get; set; }

    /// <summary>Where the form goes.</summary>
    public required string Action { get; set; }
}
