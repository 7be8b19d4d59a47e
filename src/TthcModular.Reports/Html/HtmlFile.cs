using System.Globalization;
using System.Text;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Frames;

namespace TthcModular.Reports.Html;

/// <summary>Writes a report as one HTML file that prints on A4. It holds no script and asks for nothing from elsewhere.</summary>
internal sealed class HtmlFile(string heading)
{
    private readonly StringBuilder html = new();

    public static byte[] Write(ReportDocument document)
    {
        var file = new HtmlFile("h1");
        file.AddHead(document.Title);
        file.AddDocument(document);
        file.html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(file.html.ToString());
    }

    /// <summary>The whole document as a fragment, for a page that brings the looks and has a heading of its own.</summary>
    public static string Fragment(ReportDocument document)
    {
        var file = new HtmlFile("p");
        file.AddDocument(document);
        return file.html.ToString();
    }

    private void AddDocument(ReportDocument document)
    {
        AddTitleBlock(document);
        AddBody(document.Body);
        Add("p", "note", document.Note);
        AddSignature(document);
        if (document.Annex.Count > 0)
            AddAnnex(document);
    }

    private void AddHead(string title) => html.Append(CultureInfo.InvariantCulture, $"""
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{BodyHtml.Encode(title)}</title>
        <style>
        {HtmlStyle.Text}
        </style>
        </head>
        <body>
        <main>

        """);

    private void AddTitleBlock(ReportDocument document)
    {
        html.Append("<div class=\"two\">\n<div>\n");
        if (document.ParentAuthority.Length > 0)
            Add("p", "parent", document.ParentAuthority);
        foreach (var line in document.Authority)
            Add("p", "authority", line);
        html.Append("<div class=\"rule third\"></div>\n");
        Add("p", "number", document.NumberLine);
        html.Append("</div>\n<div>\n");
        Add("p", "nation", ReportDocument.Nation);
        Add("p", "motto", ReportDocument.Motto);
        html.Append("<div class=\"rule motto-rule\"></div>\n");
        Add("p", "place", document.PlaceAndDay);
        html.Append("</div>\n</div>\n");
        Add(heading, "kind", ReportDocument.Kind);
        Add("p", "subject", document.Subject);
        Add("p", "span", document.SpanLine);
        html.Append("<div class=\"rule third\"></div>\n");
        if (document.Basis.Length > 0)
            Add("p", "basis", document.Basis);
    }

    private void AddBody(IReadOnlyList<Block> body)
    {
        var turned = TurnedPages.Of(body);
        for (var (from, to) = (0, 0); from < body.Count; from = to)
        {
            while (to < body.Count && turned[to] == turned[from])
                to++;
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"body{(turned[from] ? " turned" : "")}\">\n{BodyHtml.Write(body.Take(from..to))}</div>\n");
        }
    }

    private void AddSignature(ReportDocument document)
    {
        html.Append("<div class=\"two signature\">\n<div class=\"recipients\">\n<p><strong><em>Nơi nhận:</em></strong></p>\n<ul>\n");
        foreach (var recipient in document.Recipients)
            Add("li", "", recipient);
        html.Append("</ul>\n</div>\n<div>\n");
        foreach (var line in document.Signature.Capacity)
            Add("p", "capacity", line);
        Add("p", "name", document.Signature.Name);
        html.Append("</div>\n</div>\n");
    }

    private void AddAnnex(ReportDocument document)
    {
        html.Append("<section class=\"annex\">\n");
        Add("h2", "kind", ReportDocument.AnnexKind);
        Add("p", "subject", ReportDocument.AnnexSubject);
        Add("p", "span", document.AnnexLine);
        html.Append("<div class=\"rule third\"></div>\n").Append(BodyHtml.Write(document.Annex)).Append("</section>\n");
    }

    private void Add(string element, string name, string text) =>
        html.Append(CultureInfo.InvariantCulture, $"<{element}{(name.Length == 0 ? "" : $" class=\"{name}\"")}>{BodyHtml.Encode(text)}</{element}>\n");
}
