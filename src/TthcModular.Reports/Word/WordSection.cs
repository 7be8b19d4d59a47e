using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TthcModular.Reports.Word;

/// <summary>
/// Pages: A4, 20 mm above and below, 30 mm left, 15 mm right; turned for wide tables. The page number stands in the
/// middle of the top margin from the second page on.
/// </summary>
internal static class WordSection
{
    public const string PageNumberHeader = "rId3";
    public const string EmptyHeader = "rId4";

    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Edge = 1134;
    private const int Binding = 1701;
    private const int Outer = 850;

    public static int TextWidth(bool isWide) => isWide ? (int)Long - Edge - Edge : (int)Short - Binding - Outer;

    public static SectionProperties Create(bool isWide, bool isFirst)
    {
        var section = new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = PageNumberHeader });
        if (isFirst)
            section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = EmptyHeader });
        section.Append(new SectionType { Val = SectionMarkValues.NextPage });
        section.Append(isWide
            ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = Short, Height = Long });
        section.Append(isWide ? Margins(Binding, Outer, Edge, Edge) : Margins(Edge, Edge, Binding, Outer));
        if (isFirst)
            section.Append(new TitlePage());
        return section;
    }

    private static PageMargin Margins(int top, int bottom, int left, int right) => new()
    {
        Top = top,
        Bottom = bottom,
        Left = (uint)left,
        Right = (uint)right,
        Header = 567,
        Footer = 567,
        Gutter = 0,
    };
}
