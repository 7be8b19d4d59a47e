using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TthcModular.Reports.Sheets;

/// <summary>How a cell looks.</summary>
internal sealed record CellLook(bool IsBold, bool HasBorder, HorizontalAlignmentValues Alignment, string Format)
{
    public const string General = "";

    public static CellLook Title { get; } = new(IsBold: true, HasBorder: false, HorizontalAlignmentValues.Left, General);
}

/// <summary>Collects the looks that are used and gives each its number.</summary>
internal sealed class SheetStyles
{
    private const uint FirstOwnFormat = 164;

    private readonly List<CellLook> looks = [];
    private readonly List<string> formats = [];

    public uint Index(CellLook look)
    {
        var index = looks.IndexOf(look);
        if (index < 0)
        {
            index = looks.Count;
            looks.Add(look);
        }

        return (uint)index + 1;
    }

    public Stylesheet Create()
    {
        var cells = new CellFormats([new CellFormat(), .. looks.Select(Format)]);
        var sheet = new Stylesheet();
        if (formats.Count > 0)
            sheet.Append(new NumberingFormats(formats.Select((format, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = format })));
        sheet.Append(
            new Fonts(Font(isBold: false), Font(isBold: true)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
            new CellStyleFormats(new CellFormat()),
            cells);
        return sheet;
    }

    private CellFormat Format(CellLook look) => new(new Alignment { Horizontal = look.Alignment, Vertical = VerticalAlignmentValues.Center, WrapText = look.HasBorder })
    {
        FontId = look.IsBold ? 1U : 0U,
        BorderId = look.HasBorder ? 1U : 0U,
        NumberFormatId = FormatId(look.Format),
        ApplyFont = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyNumberFormat = true,
    };

    private uint FormatId(string format)
    {
        if (format.Length == 0)
            return 0;
        var index = formats.IndexOf(format);
        if (index < 0)
        {
            index = formats.Count;
            formats.Add(format);
        }

        return FirstOwnFormat + (uint)index;
    }

    private static Font Font(bool isBold)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
