using TthcModular.Reports.Bodies;
using TthcModular.Reports.Templates;
using TthcModular.Reports.Writing;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Frames;

/// <summary>The table that lets a reader check each figure: numerator, denominator, formula and legal source.</summary>
internal static class IndicatorAnnex
{
    private static readonly string[] Headers = ["TT", "Chỉ tiêu", "Tử số", "Mẫu số", "Kết quả", "Cách tính, nguồn"];

    public static IReadOnlyList<Block> Of(IReadOnlyList<IndicatorLine> indicators)
    {
        if (indicators.Count == 0)
            return [];
        var header = new BodyRow(IsHead: true, IsTotal: false, [.. Headers.Select((text, column) => Cell(column, text, Align.Centre, isHeader: true))]);
        return [new TableBlock(IsWide: false, Headers.Length, [header, .. indicators.Select(Row)])];
    }

    private static BodyRow Row(IndicatorLine line) => new(IsHead: false, IsTotal: false,
    [
        Cell(0, line.Number, Align.Centre),
        Cell(1, line.Breakdown.Length == 0 ? line.Name : $"{line.Name} ({line.Breakdown})", Align.Natural),
        Cell(2, Numbers.Write(line.Numerator), Align.Number),
        Cell(3, Numbers.Write(line.Denominator), Align.Number),
        Cell(4, line.Value is null ? TemplateFunctions.NothingOccurred : $"{Numbers.Write(line.Value)} {line.Unit}".TrimEnd(), Align.Number),
        new BodyCell(5, 1, 1, IsHeader: false, Align.Natural, Sources(line)),
    ]);

    private static List<IReadOnlyList<Inline>> Sources(IndicatorLine line)
    {
        var sources = new List<IReadOnlyList<Inline>>();
        if (line.Formula.Length > 0)
            sources.Add([new Inline(line.Formula)]);
        if (line.Source.Length > 0)
            sources.Add([new Inline(line.Source, IsItalic: true)]);
        return sources.Count == 0 ? [[]] : sources;
    }

    private static BodyCell Cell(int column, string text, Align alignment, bool isHeader = false) =>
        new(column, 1, 1, isHeader, alignment, [text.Length == 0 ? [] : [new Inline(text)]]);
}
