using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TthcModular.Reports.Frames;

namespace TthcModular.Reports.Word;

/// <summary>The parts around the body: title block, recipients and signature, head of the annex.</summary>
internal static class WordFrame
{
    private const int AuthorityShare = 38;
    private const int SmallSize = 24;
    private const int MiddleSize = 26;
    private const int LargeSize = 28;
    private const int MottoLength = 3300;

    public static IEnumerable<OpenXmlElement> TitleBlock(ReportDocument document, int width)
    {
        var left = width * AuthorityShare / 100;
        var right = width - left;
        yield return Columns(left, right,
            [.. AuthorityLines(document), WordText.Rule(left, left * 2 / 5), WordText.Line(document.NumberLine, MiddleSize, before: 60)],
            [
                WordText.Line(ReportDocument.Nation, SmallSize, isBold: true),
                WordText.Line(ReportDocument.Motto, MiddleSize, isBold: true),
                WordText.Rule(right, MottoLength),
                WordText.Line(document.PlaceAndDay, MiddleSize, isItalic: true, before: 60),
            ]);
        yield return WordText.Line(ReportDocument.Kind, LargeSize, isBold: true, before: 360);
        yield return WordText.Styled(WordStyles.Title, document.Subject);
        yield return WordText.Line(document.SpanLine, MiddleSize, isItalic: true);
        yield return WordText.Rule(width, width / 4);
        yield return WordText.Line("", SmallSize);
        if (document.Basis.Length > 0)
            yield return WordText.Styled(WordStyles.Basis, document.Basis);
    }

    public static OpenXmlElement SignatureBlock(ReportDocument document, int width)
    {
        var left = width / 2;
        var recipients = document.Recipients.Select(recipient => WordText.Line($"- {recipient}", 22, justify: JustificationValues.Left));
        var capacity = document.Signature.Capacity.Select(line => WordText.Line(line, LargeSize, isBold: true));
        return Columns(left, width - left,
            [WordText.Line("Nơi nhận:", SmallSize, isBold: true, isItalic: true, justify: JustificationValues.Left), .. recipients],
            [.. capacity, WordText.Line(document.Signature.Name, LargeSize, isBold: true, before: 1500)]);
    }

    public static IEnumerable<OpenXmlElement> AnnexTitle(ReportDocument document, int width, bool breakBefore)
    {
        var head = WordText.Styled(WordStyles.Title, ReportDocument.AnnexKind);
        if (breakBefore)
            head.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        head.ParagraphProperties!.OutlineLevel = new OutlineLevel { Val = 0 };
        yield return head;
        yield return WordText.Styled(WordStyles.Title, ReportDocument.AnnexSubject);
        yield return WordText.Line(document.AnnexLine, MiddleSize, isItalic: true);
        yield return WordText.Rule(width, width / 4);
        yield return WordText.Line("", SmallSize);
    }

    private static IEnumerable<OpenXmlElement> AuthorityLines(ReportDocument document)
    {
        if (document.ParentAuthority.Length > 0)
            yield return WordText.Line(document.ParentAuthority, SmallSize);
        foreach (var line in document.Authority)
            yield return WordText.Line(line, SmallSize, isBold: true);
    }

    private static Table Columns(int left, int right, IEnumerable<OpenXmlElement> leftLines, IEnumerable<OpenXmlElement> rightLines) => new(
        new TableProperties(
            new TableWidth { Width = Text(left + right), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
        new TableGrid(new GridColumn { Width = Text(left) }, new GridColumn { Width = Text(right) }),
        new TableRow(
            new TableRowProperties(new CantSplit()),
            Cell(left, leftLines),
            Cell(right, rightLines)));

    private static TableCell Cell(int width, IEnumerable<OpenXmlElement> lines) =>
        new([new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }), .. lines]);

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
