using TthcModular.Reports.Bodies;
using TthcModular.Reports.Templates;
using TthcModular.Reports.Writing;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Frames;

/// <summary>The table that lets a reader check each figure: numerator, denominator, formula, edition, legal source and when it was computed.</summary>
internal static class IndicatorAnnex
{
    private static readonly string[] Headers = ["TT", "Chỉ tiêu", "Tử số", "Mẫu số", "Kết quả", "Cách tính, nguồn"];

    /// <param name="sourceOf">Where a figure opens to on a page of the host; null: nowhere.</param>
    public static IReadOnlyList<Block> Of(IReadOnlyList<IndicatorLine> indicators, DateTimeOffset computedAt, Func<IndicatorLine, string>? sourceOf)
    {
        if (indicators.Count == 0)
            return [];
        var header = new BodyRow(IsHead: true, IsTotal: false, [.. Headers.Select((text, column) => Cell(column, text, Align.Centre, isHeader: true))]);
        return
        [
            new TableBlock(IsWide: false, Headers.Length, [header, .. indicators.Select(line => Row(line, sourceOf?.Invoke(line)))]),
            new ParagraphBlock([new Inline($"Thời điểm tính: {Days.WriteMoment(computedAt)}. Tử số và mẫu số được cộng qua mọi đơn vị trực thuộc rồi mới chia.", IsItalic: true)]),
        ];
    }

    private static BodyRow Row(IndicatorLine line, string? link) => new(IsHead: false, IsTotal: false,
    [
        Cell(0, line.Number, Align.Centre),
        Cell(1, line.Breakdown.Length == 0 ? line.Name : $"{line.Name} ({line.Breakdown})", Align.Natural),
        Cell(2, Numbers.Write(line.Numerator), Align.Number, link: link),
        Cell(3, Numbers.Write(line.Denominator), Align.Number, link: link),
        Cell(4, line.Value is null ? TemplateFunctions.NothingOccurred : $"{Numbers.Write(line.Value)} {line.Unit}".TrimEnd(), Align.Number, link: link),
        new BodyCell(5, 1, 1, IsHeader: false, Align.Natural, Sources(line)),
    ]);

    private static List<IReadOnlyList<Inline>> Sources(IndicatorLine line)
    {
        var sources = new List<IReadOnlyList<Inline>>();
        if (line.Formula.Length > 0)
            sources.Add([new Inline(line.Formula)]);
        if (line.Source.Length > 0)
            sources.Add([new Inline(line.Source, IsItalic: true)]);
        if (line.Remark.Length > 0)
            sources.Add([new Inline(line.Remark)]);
        return sources.Count == 0 ? [[]] : sources;
    }

    private static BodyCell Cell(int column, string text, Align alignment, bool isHeader = false, string? link = null) =>
        new(column, 1, 1, isHeader, alignment, [text.Length == 0 ? [] : [new Inline(text) { Link = link }]]);
}
