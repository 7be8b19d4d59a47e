namespace TthcModular.Reports.Bodies;

/// <summary>A report's body: what restricted HTML can say, and what every format is written from.</summary>
internal abstract record Block;

/// <summary>A heading of level 2 or 3.</summary>
internal sealed record HeadingBlock(int Level, IReadOnlyList<Inline> Text) : Block;

internal sealed record ParagraphBlock(IReadOnlyList<Inline> Text, Align Align = Align.Natural) : Block;

internal sealed record ListBlock(bool IsOrdered, IReadOnlyList<ListItem> Items) : Block;

/// <summary>An item with the lists beneath it.</summary>
internal sealed record ListItem(IReadOnlyList<Inline> Text, IReadOnlyList<ListBlock> Lists);

/// <summary>A table whose cells fill its grid.</summary>
/// <param name="IsWide">Printed across the page (class landscape).</param>
internal sealed record TableBlock(bool IsWide, int Columns, IReadOnlyList<BodyRow> Rows) : Block
{
    public IEnumerable<BodyRow> Head => Rows.TakeWhile(row => row.IsHead);
}

internal sealed record BodyRow(bool IsHead, bool IsTotal, IReadOnlyList<BodyCell> Cells);

/// <summary>A cell that begins in its row at <paramref name="Column"/> (from 0).</summary>
internal sealed record BodyCell(int Column, int ColumnSpan, int RowSpan, bool IsHeader, Align Align, IReadOnlyList<IReadOnlyList<Inline>> Paragraphs)
{
    public string PlainText => string.Join('\n', Paragraphs.Select(Inline.Plain));
}

/// <summary>A run of text; a line break is the text '\n'.</summary>
internal sealed record Inline(string Text, bool IsBold = false, bool IsItalic = false)
{
    /// <summary>Where the text leads to on a page of the host; null: nowhere. Files leave it out.</summary>
    public string? Link { get; init; }

    public const string Break = "\n";

    public static string Plain(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Text)).Trim();
}

internal enum Align
{
    /// <summary>As the place demands: justified in text, left in a cell.</summary>
    Natural,
    Centre,

    /// <summary>A figure (class num): to the right, and a number in a spreadsheet.</summary>
    Number,
}

/// <summary>A body, with what is not allowed in it.</summary>
internal sealed record Body(IReadOnlyList<Block> Blocks, IReadOnlyList<string> Faults)
{
    public IEnumerable<TableBlock> Tables => Blocks.OfType<TableBlock>();
}
