using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace TthcModular.Reports.Bodies;

/// <summary>Reads restricted HTML into blocks. What is not allowed is named and left out.</summary>
internal sealed class BodyReader
{
    private readonly List<string> faults = [];

    public static Body Read(string html)
    {
        var reader = new BodyReader();
        var blocks = reader.Blocks(reader.Parse(html));
        return new Body(blocks, [.. reader.faults.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What the elements and attributes of a template's own text break, however they are nested.</summary>
    public static IReadOnlyList<string> FaultsOfElements(string html)
    {
        var reader = new BodyReader();
        return [.. reader.Parse(html, strict: false).QuerySelectorAll("*").SelectMany(AllowedHtml.FaultsOf).Distinct(StringComparer.Ordinal)];
    }

    private IElement Parse(string html, bool strict = true)
    {
        var parser = new HtmlParser();
        if (strict)
            parser.Error += (_, raised) => AddParseError(raised);
        return parser.ParseDocument($"<!doctype html><html><head></head><body>{html}").Body!;
    }

    private void AddParseError(AngleSharp.Dom.Events.Event raised)
    {
        if (raised is HtmlErrorEvent error)
            faults.Add($"dòng {error.Position.Line}: HTML không đúng cấu trúc ({error.Message})");
    }

    private List<Block> Blocks(IElement body)
    {
        var blocks = new List<Block>();
        foreach (var node in body.ChildNodes)
        {
            if (node is IElement element)
                blocks.AddRange(Read(element));
            else if (node is IText && !string.IsNullOrWhiteSpace(node.TextContent))
                faults.Add($"chữ '{Start(node.TextContent)}' nằm ngoài thẻ <p>, <h2>, <h3>, <table>, <ul>, <ol>.");
        }

        return blocks;
    }

    private IEnumerable<Block> Read(IElement element)
    {
        faults.AddRange(AllowedHtml.FaultsOf(element));
        switch (element.LocalName)
        {
            case "h2" or "h3":
                return [new HeadingBlock(element.LocalName[1] - '0', Inlines(element))];
            case "p":
                return [new ParagraphBlock(Inlines(element), AlignmentOf(element))];
            case "ul" or "ol":
                return [List(element)];
            case "table":
                return Table(element) is { Columns: > 0 } table ? [table] : [];
            default:
                faults.Add($"thẻ <{element.LocalName}> không đứng riêng ngoài đoạn văn được.");
                return [];
        }
    }

    private ListBlock List(IElement list) => new(list.LocalName is "ol", [.. Children(list, "li").Select(Item)]);

    private ListItem Item(IElement item) => new(Inlines(item, "ul", "ol"), [.. item.Children.Where(child => child.LocalName is "ul" or "ol").Select(Nested)]);

    private ListBlock Nested(IElement list)
    {
        faults.AddRange(AllowedHtml.FaultsOf(list));
        return List(list);
    }

    private TableBlock Table(IElement table)
    {
        var grid = new CellGrid();
        foreach (var part in Children(table, "thead", "tbody"))
        {
            foreach (var row in Children(part, "tr"))
                grid.AddRow(part.LocalName is "thead", row.ClassList.Contains("total"), Children(row, "th", "td").Select(Cell));
            grid.EndPart();
        }

        if (grid.IsUneven)
            faults.Add("các hàng của bảng không có cùng số cột.");
        return new TableBlock(table.ClassList.Contains("landscape"), grid.Columns, grid.Rows);
    }

    private BodyCell Cell(IElement cell)
    {
        var paragraphs = cell.Children.Any(child => child.LocalName is "p")
            ? Children(cell, "p").Select(Inlines).ToList()
            : [Inlines(cell)];
        return new BodyCell(0, Span(cell, "colspan"), Span(cell, "rowspan"), cell.LocalName is "th", AlignmentOf(cell), [.. paragraphs]);
    }

    private static int Span(IElement cell, string name) =>
        cell.GetAttribute(name) is { } value && AllowedHtml.IsSpan(value) ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : 1;

    private static Align AlignmentOf(IElement element)
    {
        if (element.ClassList.Contains("num"))
            return Align.Number;
        return element.ClassList.Contains("center") ? Align.Centre : Align.Natural;
    }

    /// <summary>The children, of which only some kinds may be there.</summary>
    private IEnumerable<IElement> Children(IElement parent, params string[] allowed)
    {
        foreach (var child in parent.Children)
        {
            faults.AddRange(AllowedHtml.FaultsOf(child));
            if (allowed.Contains(child.LocalName, StringComparer.Ordinal))
                yield return child;
            else
                faults.Add($"thẻ <{child.LocalName}> không được nằm trong <{parent.LocalName}>.");
        }
    }

    private IReadOnlyList<Inline> Inlines(IElement element) => Inlines(element, []);

    private IReadOnlyList<Inline> Inlines(IElement element, params string[] elsewhere)
    {
        var text = new InlineText();
        Collect(element, text, isBold: false, isItalic: false, elsewhere);
        return text.Inlines;
    }

    private void Collect(IElement element, InlineText text, bool isBold, bool isItalic, string[] elsewhere)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText)
                text.Add(node.TextContent, isBold, isItalic);
            else if (node is IElement { LocalName: "br" })
                text.AddBreak();
            else if (node is IElement child && !elsewhere.Contains(child.LocalName, StringComparer.Ordinal))
                CollectChild(element, child, text, isBold, isItalic);
        }
    }

    private void CollectChild(IElement parent, IElement child, InlineText text, bool isBold, bool isItalic)
    {
        faults.AddRange(AllowedHtml.FaultsOf(child));
        if (child.LocalName is not ("strong" or "em"))
            faults.Add($"thẻ <{child.LocalName}> không được nằm trong <{parent.LocalName}>.");
        Collect(child, text, isBold || child.LocalName is "strong", isItalic || child.LocalName is "em", []);
    }

    private static string Start(string text)
    {
        var plain = text.Trim();
        return plain.Length <= 30 ? plain : $"{plain[..30]}…";
    }
}
