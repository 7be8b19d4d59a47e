using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>A day, readable by people and programs.</summary>
[HtmlTargetElement("tthc-day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTime : TagHelper
{
    public required DateOnly Day { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Show.IsoDay(Day));
        output.Content.SetContent(Show.Day(Day));
    }
}

/// <summary>A moment in Vietnam, readable by people and programs.</summary>
[HtmlTargetElement("tthc-moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTime : TagHelper
{
    public required DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Show.IsoMoment(At));
        output.Content.SetContent(Show.Moment(At));
    }
}
