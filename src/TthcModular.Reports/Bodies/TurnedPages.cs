namespace TthcModular.Reports.Bodies;

/// <summary>Which blocks stand on turned pages: wide tables, and the headings that lead to them with the short lines between.</summary>
internal static class TurnedPages
{
    private const int ShortLine = 100;

    public static bool[] Of(IReadOnlyList<Block> blocks)
    {
        var turned = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TableBlock { IsWide: true })
                Array.Fill(turned, value: true, Lead(blocks, i), i - Lead(blocks, i) + 1);
        }

        return turned;
    }

    /// <summary>The first of the blocks that lead to a table; the table itself when none does.</summary>
    private static int Lead(IReadOnlyList<Block> blocks, int table)
    {
        var lead = table;
        for (var i = table - 1; i >= 0 && (IsHeading(blocks[i]) || IsShort(blocks[i])); i--)
        {
            if (IsHeading(blocks[i]))
                lead = i;
        }

        return lead;
    }

    private static bool IsHeading(Block block) => block is HeadingBlock or ParagraphBlock { Align: Align.Centre };

    private static bool IsShort(Block block) => block is ParagraphBlock paragraph && Inline.Plain(paragraph.Text).Length <= ShortLine;
}
