using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TthcModular.Reports.Word;

/// <summary>Styles by Nghị định 30/2020/NĐ-CP. Sizes are in half points, distances in twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Language = "vi-VN";
    public const string Normal = "Normal";
    public const string Body = "ReportBody";
    public const string Basis = "ReportBasis";
    public const string Title = "ReportTitle";
    public const string Note = "ReportNote";
    public const string Cell = "TableText";
    public const string PageNumber = "PageNumberLine";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";

    private const string Font = "Times New Roman";
    private const string FirstLine = "720";

    public static Styles Create() => new(
        Defaults(),
        Paragraph(Normal, "Normal", basedOn: null, new StyleParagraphProperties(), new StyleRunProperties(), isDefault: true),
        TableDefault(),
        Paragraph(Body, "Report Body", Normal, new StyleParagraphProperties(Spacing(0, 120, 264), new Indentation { FirstLine = FirstLine }, Justify(JustificationValues.Both))),
        Paragraph(Heading1, "heading 1", Normal, Heading(0), Bold()),
        Paragraph(Heading2, "heading 2", Normal, Heading(1), Bold()),
        Paragraph(Title, "Report Title", Normal, new StyleParagraphProperties(new KeepNext(), Justify(JustificationValues.Center)), Bold()),
        Paragraph(Basis, "Report Basis", Body, new StyleParagraphProperties(), new StyleRunProperties(new Italic())),
        Paragraph(Note, "Report Note", Normal, new StyleParagraphProperties(new KeepNext(), Spacing(120, 240)), new StyleRunProperties(new Italic(), new FontSize { Val = "22" })),
        Paragraph(Cell, "Table Text", Normal, new StyleParagraphProperties(Spacing(20, 20)), new StyleRunProperties(new FontSize { Val = "24" })),
        Paragraph(PageNumber, "Page Number Line", Normal, new StyleParagraphProperties(Justify(JustificationValues.Center)), new StyleRunProperties(new FontSize { Val = "26" })));

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = "28" },
            new FontSizeComplexScript { Val = "28" },
            new Languages { Val = Language, EastAsia = Language })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(0, 0))));

    private static StyleParagraphProperties Heading(int level) => new(
        new KeepNext(), Spacing(120, 120, 264), new Indentation { FirstLine = FirstLine }, Justify(JustificationValues.Both), new OutlineLevel { Val = level });

    private static StyleRunProperties Bold() => new(new Bold());

    private static Justification Justify(JustificationValues value) => new() { Val = value };

    private static SpacingBetweenLines Spacing(int before, int after, int line = 240) =>
        new() { Before = Text(before), After = Text(after), Line = Text(line), LineRule = LineSpacingRuleValues.Auto };

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Style Paragraph(
        string id, string name, string? basedOn, StyleParagraphProperties paragraph, StyleRunProperties? run = null, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = OnOffValue.FromBoolean(value: true);
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle(), paragraph, run ?? new StyleRunProperties());
        return style;
    }

    private static Style TableDefault() => new(
        new StyleName { Val = "Normal Table" },
        new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }))
    {
        Type = StyleValues.Table,
        StyleId = "TableNormal",
        Default = OnOffValue.FromBoolean(value: true),
    };
}
