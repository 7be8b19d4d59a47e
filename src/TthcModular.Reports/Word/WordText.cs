using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TthcModular.Reports.Bodies;

namespace TthcModular.Reports.Word;

/// <summary>Paragraphs and runs.</summary>
internal static class WordText
{
    public static Paragraph Styled(string style, IEnumerable<Inline> text, JustificationValues? justify = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (justify is { } alignment)
            properties.Append(new Indentation { FirstLine = "0" }, new Justification { Val = alignment });
        return new Paragraph([properties, .. Runs(text)]);
    }

    public static Paragraph Styled(string style, string text) => Styled(style, [new Inline(text)]);

    public static IEnumerable<OpenXmlElement> Runs(IEnumerable<Inline> text, bool isBold = false) => text.Select(inline => Run(inline, isBold));

    /// <summary>A line of the title block or the signature.</summary>
    public static Paragraph Line(string text, int halfPoints, bool isBold = false, bool isItalic = false, JustificationValues? justify = null, int before = 0)
    {
        var properties = new ParagraphProperties(
            new KeepNext(),
            new SpacingBetweenLines { Before = before.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            new Justification { Val = justify ?? JustificationValues.Center });
        return text.Length == 0 ? new Paragraph(properties) : new Paragraph(properties, Run(text, halfPoints, isBold, isItalic));
    }

    /// <summary>A drawn line under text, as long as the width leaves between the indents.</summary>
    public static Paragraph Rule(int width, int length)
    {
        var indent = (Math.Max(0, width - length) / 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Paragraph(new ParagraphProperties(
            new KeepNext(),
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "80", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = indent, Right = indent }));
    }

    private static Run Run(string text, int halfPoints, bool isBold, bool isItalic)
    {
        var properties = new RunProperties();
        if (isBold)
            properties.Append(new Bold());
        if (isItalic)
            properties.Append(new Italic());
        properties.Append(new FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return new Run(properties, Literal(text));
    }

    private static Run Run(Inline inline, bool isBold)
    {
        if (inline.Text == Inline.Break)
            return new Run(new Break());
        var run = new Run();
        if (isBold || inline.IsBold || inline.IsItalic)
            run.Append(Properties(isBold || inline.IsBold, inline.IsItalic));
        run.Append(Literal(inline.Text));
        return run;
    }

    private static RunProperties Properties(bool isBold, bool isItalic)
    {
        var properties = new RunProperties();
        if (isBold)
            properties.Append(new Bold());
        if (isItalic)
            properties.Append(new Italic());
        return properties;
    }

    private static Text Literal(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
