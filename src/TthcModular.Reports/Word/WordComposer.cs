using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Frames;

namespace TthcModular.Reports.Word;

/// <summary>Puts the parts of a report one under the other and turns the page where a wide table comes.</summary>
internal sealed class WordComposer(WordNumbering numbering)
{
    private readonly DocumentFormat.OpenXml.Wordprocessing.Body body = new();
    private bool isWide;
    private bool isFirstSection = true;
    private bool isAfterTable;

    public DocumentFormat.OpenXml.Wordprocessing.Body Compose(ReportDocument document)
    {
        body.Append(WordFrame.TitleBlock(document, WordSection.TextWidth(isWide: false)));
        var turned = TurnedPages.Of(document.Body);
        for (var i = 0; i < document.Body.Count; i++)
        {
            Turn(turned[i]);
            Add(document.Body[i]);
        }

        body.Append(WordText.Styled(WordStyles.Note, document.Note));
        body.Append(WordFrame.SignatureBlock(document, WordSection.TextWidth(isWide)));
        if (document.Annex.Count > 0)
            AddAnnex(document);
        body.Append(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact })));
        body.Append(WordSection.Create(isWide, isFirstSection));
        return body;
    }

    private void Turn(bool toWide)
    {
        if (toWide == isWide)
            return;
        body.Append(new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
            WordSection.Create(isWide, isFirstSection))));
        (isWide, isFirstSection, isAfterTable) = (toWide, false, false);
    }

    private void AddAnnex(ReportDocument document)
    {
        var wasWide = isWide;
        Turn(toWide: false);
        body.Append(WordFrame.AnnexTitle(document, WordSection.TextWidth(isWide), breakBefore: !wasWide));
        foreach (var block in document.Annex)
            Add(block);
    }

    private void Add(Block block)
    {
        if (isAfterTable)
            body.Append(Gap());
        isAfterTable = block is TableBlock;
        switch (block)
        {
            case HeadingBlock heading:
                body.Append(WordText.Styled(heading.Level == 2 ? WordStyles.Heading1 : WordStyles.Heading2, heading.Text));
                break;
            case ParagraphBlock { Align: Align.Natural } paragraph:
                body.Append(WordText.Styled(WordStyles.Body, paragraph.Text));
                break;
            case ParagraphBlock paragraph:
                body.Append(WordText.Styled(WordStyles.Body, paragraph.Text, paragraph.Align == Align.Centre ? JustificationValues.Center : JustificationValues.Right));
                break;
            case ListBlock list:
                Add(list, 0);
                break;
            case TableBlock table:
                body.Append(WordTable.Create(table, WordSection.TextWidth(isWide)));
                break;
        }
    }

    private void Add(ListBlock list, int depth)
    {
        var number = numbering.Begin(list.IsOrdered);
        foreach (var item in list.Items)
        {
            body.Append(new Paragraph([WordNumbering.Properties(number, depth), .. WordText.Runs(item.Text)]));
            foreach (var nested in item.Lists)
                Add(nested, depth + 1);
        }
    }

    /// <summary>Keeps two tables apart, and text from a table's border.</summary>
    private static Paragraph Gap() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact }));
}
