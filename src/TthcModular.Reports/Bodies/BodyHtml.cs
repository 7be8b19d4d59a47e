using System.Globalization;
using System.Text;

namespace TthcModular.Reports.Bodies;

/// <summary>
/// Writes blocks as an HTML fragment. Only what the blocks can say is written, so a fragment never holds active content.
/// </summary>
internal sealed class BodyHtml
{
    private readonly StringBuilder html = new();

    public static string Write(IEnumerable<Block> blocks)
    {
        var writer = new BodyHtml();
        foreach (var block in blocks)
            writer.Add(block);
        return writer.html.ToString();
    }

    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    private void Add(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Line($"<h{heading.Level}>", heading.Text, $"</h{heading.Level}>");
                break;
            case ParagraphBlock paragraph:
                Line($"<p{Class(ClassOf(paragraph.Align))}>", paragraph.Text, "</p>");
                break;
            case ListBlock list:
                Add(list);
                break;
            case TableBlock table:
                Add(table);
                break;
        }
    }

    private void Line(string open, IReadOnlyList<Inline> text, string close)
    {
        html.Append(open);
        Add(text);
        html.Append(close).Append('\n');
    }

    private void Add(IReadOnlyList<Inline> text)
    {
        foreach (var inline in text)
        {
            if (inline.Text == Inline.Break)
                html.Append("<br>");
            else
                html.Append(inline.Link is { } link ? $"<a href=\"{Encode(link)}\">" : "").Append(inline.IsBold ? "<strong>" : "").Append(inline.IsItalic ? "<em>" : "").Append(Encode(inline.Text))
                    .Append(inline.IsItalic ? "</em>" : "").Append(inline.IsBold ? "</strong>" : "").Append(inline.Link is null ? "" : "</a>");
        }
    }

    private void Add(ListBlock list)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        html.Append(CultureInfo.InvariantCulture, $"<{name}>\n");
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            Add(item.Text);
            foreach (var nested in item.Lists)
                Add(nested);
            html.Append("</li>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</{name}>\n");
    }

    private void Add(TableBlock table)
    {
        html.Append(CultureInfo.InvariantCulture, $"<table{Class(table.IsWide ? "landscape" : "")}>\n");
        AddPart("thead", table.Head);
        AddPart("tbody", table.Rows.Skip(table.Head.Count()));
        html.Append("</table>\n");
    }

    private void AddPart(string name, IEnumerable<BodyRow> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<{name}>\n");
        foreach (var row in all)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr{Class(row.IsTotal ? "total" : "")}>");
            foreach (var cell in row.Cells)
                Add(cell);
            html.Append("</tr>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</{name}>\n");
    }

    private void Add(BodyCell cell)
    {
        var name = cell.IsHeader ? "th" : "td";
        html.Append(CultureInfo.InvariantCulture, $"<{name}{Span("colspan", cell.ColumnSpan)}{Span("rowspan", cell.RowSpan)}{Class(ClassOf(cell.Align))}>");
        for (var i = 0; i < cell.Paragraphs.Count; i++)
        {
            if (i > 0)
                html.Append("<br>");
            Add(cell.Paragraphs[i]);
        }

        html.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    private static string ClassOf(Align alignment) => alignment switch
    {
        Align.Centre => "center",
        Align.Number => "num",
        _ => "",
    };

    private static string Class(string name) => name.Length == 0 ? "" : $" class=\"{name}\"";

    private static string Span(string name, int span) => span == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
}
