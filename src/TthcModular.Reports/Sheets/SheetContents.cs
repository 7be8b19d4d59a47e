using System.Globalization;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Frames;

namespace TthcModular.Reports.Sheets;

/// <summary>A sheet: lines on top, then a table; a report without tables is one sheet of lines.</summary>
internal sealed record SheetContent(string Name, IReadOnlyList<string> Titles, TableBlock? Table);

internal static class SheetContents
{
    private const int LongestName = 31;

    public static IReadOnlyList<SheetContent> Of(ReportDocument document)
    {
        var sheets = new List<SheetContent>();
        var heading = "";
        foreach (var block in document.Body)
        {
            if (block is HeadingBlock { Text: var text })
                heading = Inline.Plain(text);
            else if (block is TableBlock table)
                sheets.Add(new SheetContent(Name(heading, sheets), Titles(document, heading), table));
        }

        sheets.AddRange(document.Annex.OfType<TableBlock>().Select(table =>
            new SheetContent(Name("Phụ lục", sheets), Titles(document, ReportDocument.AnnexSubject), table)));
        return sheets.Count > 0 ? sheets : [new SheetContent("Báo cáo", [.. Titles(document, ""), .. Lines(document.Body)], Table: null)];
    }

    private static List<string> Titles(ReportDocument document, string heading)
    {
        List<string> titles = [document.AuthorityInText, $"{ReportDocument.Kind}: {document.Subject}", document.SpanLine, document.Note];
        if (heading.Length > 0)
            titles.Add(heading);
        return titles;
    }

    private static IEnumerable<string> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        HeadingBlock heading => [Inline.Plain(heading.Text)],
        ParagraphBlock paragraph => [Inline.Plain(paragraph.Text)],
        ListBlock list => Items(list),
        _ => [],
    });

    private static IEnumerable<string> Items(ListBlock list) =>
        list.Items.SelectMany(item => item.Lists.SelectMany(Items).Prepend($"- {Inline.Plain(item.Text)}"));

    /// <summary>A name that a workbook takes: no reserved characters, at most 31, unlike the others.</summary>
    private static string Name(string heading, List<SheetContent> others)
    {
        var plain = string.Concat(heading.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c)).Trim(' ', '\'');
        var name = Cut(plain.Length == 0 ? "Bảng" : plain, LongestName);
        for (var i = 2; others.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)); i++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({i})");
            name = Cut(plain.Length == 0 ? "Bảng" : plain, LongestName - suffix.Length) + suffix;
        }

        return name;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd(' ', '\'');
}
