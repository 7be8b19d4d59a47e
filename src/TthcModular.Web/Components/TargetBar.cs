using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>A figure held against its targets: baseline, line of today, figure, a tick a milestone.</summary>
[HtmlTargetElement("tthc-target-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TargetBar(IHtmlHelper html) : Component(html)
{
    public required PlanIndicator Indicator { get; set; }

    /// <summary>Whether a legend with the numbers stands beneath.</summary>
    public bool Legend { get; set; }

    [HtmlAttributeNotBound]
    public decimal? Value => Indicator.Figure?.Shown;

    [HtmlAttributeNotBound]
    public string Tone => Words.Of(Indicator.Status).Tone.Css();

    /// <summary>The bar's right end: 100 for percentages, else a little beyond the largest number.</summary>
    [HtmlAttributeNotBound]
    public decimal Scale
    {
        get
        {
            var largest = Numbers().DefaultIfEmpty(1).Max();
            if (Indicator.Unit.StartsWith('%') && largest <= 100)
                return 100;
            return largest <= 0 ? 1 : largest * 1.15m;
        }
    }

    /// <summary>What the bar shows, in one sentence.</summary>
    [HtmlAttributeNotBound]
    public string Sentence => string.Join("; ", Parts());

    /// <summary>Where a number lies on the bar, as an SVG length.</summary>
    public string At(decimal number) => $"{Show.Plain(Math.Clamp(number / Scale * 100, 0, 100))}%";

    private IEnumerable<decimal> Numbers() => new[] { Value, Indicator.Baseline, Indicator.Line }
        .OfType<decimal>()
        .Concat(Indicator.Targets.Select(target => target.Value));

    private IEnumerable<string> Parts()
    {
        yield return Value is null ? "Chưa có số liệu" : $"Hiện tại {Show.Value(Value, Indicator.Unit)}";
        if (Indicator.Baseline is { } baseline)
            yield return $"xuất phát {Show.Value(baseline, Indicator.Unit)}";
        if (Indicator.Line is { } line)
            yield return $"đường mục tiêu {Show.Value(line, Indicator.Unit)}";
        foreach (var target in Indicator.Targets)
            yield return $"mục tiêu {Show.Value(target.Value, Indicator.Unit)} đến {Show.Day(target.By)}";
    }
}
