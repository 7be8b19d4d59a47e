using System.Globalization;
using AngleSharp.Dom;

namespace TthcModular.Reports.Bodies;

/// <summary>The HTML that a report may consist of. Everything else is a fault: pages and documents stay safe.</summary>
internal static class AllowedHtml
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "strong", "em", "br",
    };

    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal) { "num", "center", "landscape", "total" };

    /// <summary>What is wrong with an element itself, whatever is in it.</summary>
    public static IEnumerable<string> FaultsOf(IElement element)
    {
        if (!Elements.Contains(element.LocalName))
            yield return $"không được dùng thẻ <{element.LocalName}>; chỉ dùng: {string.Join(", ", Elements)}.";
        foreach (var attribute in element.Attributes)
        {
            if (FaultOf(element, attribute) is { } fault)
                yield return fault;
        }
    }

    private static string? FaultOf(IElement element, IAttr attribute) => attribute.Name switch
    {
        "class" when element.ClassList.FirstOrDefault(name => !Classes.Contains(name)) is { } unknown =>
            $"thẻ <{element.LocalName}>: không có lớp '{unknown}'; chỉ dùng: {string.Join(", ", Classes)}.",
        "class" => null,
        "colspan" or "rowspan" when element.LocalName is "td" or "th" => IsSpan(attribute.Value)
            ? null
            : $"thẻ <{element.LocalName}>: {attribute.Name} phải là số từ 1 đến 100.",
        _ => $"thẻ <{element.LocalName}>: không được dùng thuộc tính '{attribute.Name}'.",
    };

    public static bool IsSpan(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span is >= 1 and <= 100;
}
