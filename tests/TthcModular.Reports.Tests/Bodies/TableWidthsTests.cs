using FsCheck;
using FsCheck.Fluent;
using TthcModular.Reports.Bodies;

namespace TthcModular.Reports.Tests.Bodies;

public sealed class TableWidthsTests
{
    [Fact]
    public void Of_AnyTable_SharesTheWholeWidth() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<NonEmptyArray<NonNull<string>>>>(),
        texts =>
        {
            var table = Table(texts.Get.Select(row => row.Get.Select(text => BodyHtml.Encode(text.Get))));
            var widths = TableWidths.Of(table, 9_355, 240, 140);
            return widths.Count == table.Columns && widths.Sum() == 9_355 && widths.All(width => width > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_ShortFigureBesideLongText_KeepsTheFigureWhole()
    {
        var table = Table([["Nội dung", "Số"], [string.Concat(Enumerable.Repeat("một đoạn văn rất dài ", 60)), "1.234.567"]]);
        var widths = TableWidths.Of(table, 9_355, 240, 140);
        Assert.True(widths[1] >= (TextWidth.Of("1.234.567") * 240 / 1000) + 140, $"Only {widths[1]} wide.");
        Assert.True(widths[0] > 4 * widths[1]);
    }

    private static TableBlock Table(IEnumerable<IEnumerable<string>> rows) => (TableBlock)BodyReader.Read(
        $"<table><tbody>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(text => $"<td class=\"num\">{text}</td>"))}</tr>"))}</tbody></table>").Blocks.Single();
}
