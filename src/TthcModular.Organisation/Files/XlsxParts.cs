using System.Security;
using System.Text;
using System.Xml;

namespace TthcModular.Organisation.Files;

/// <summary>The parts of a workbook beside its sheets, and what a cell can hold.</summary>
internal static class XlsxParts
{
    /// <summary>Styles by their place in the style sheet.</summary>
    public const int Plain = 0;
    public const int Header = 1;
    public const int Day = 2;
    public const int Moment = 3;

    private const int LongestText = 32_767;

    private const string Styles =
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static string SheetPart(int number) => $"xl/worksheets/sheet{number}.xml";

    public static IEnumerable<(string Part, string Content)> Of(IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        yield return ("xl/styles.xml", Styles);
        yield return ("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{Each(number => $"<sheet name=\"{SecurityElement.Escape(sheets[number - 1])}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>")}</sheets></workbook>""");
        yield return ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Each(number => $"<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")}<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
        yield return ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(number => $"<Override PartName=\"/{SheetPart(number)}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>""");

        string Each(Func<int, string> part) => string.Concat(numbers.Select(part));
    }

    /// <summary>Text as a cell takes it: not too long, and without characters that XML has no place for.</summary>
    public static string Fitting(string text)
    {
        var cut = text.Length <= LongestText ? text : text[..LongestText];
        return IsClean(cut) ? cut : Cleaned(cut);
    }

    private static bool IsClean(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && text.All(XmlConvert.IsXmlChar);

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\ufffd" : rune.ToString());
        return clean.ToString();
    }
}
