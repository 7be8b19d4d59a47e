using System.Text;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Organisation.Tests.Units;

/// <summary>Names as people write them, and the units they mean.</summary>
public sealed class UnitNameTests
{
    private static readonly DateOnly Day = new(2024, 11, 15);

    private static readonly Unit[] Units =
    [
        new(1, "T", "Tỉnh Hoà Bình", UnitKind.Province, OpenedOn: null, ClosedOn: null),
        new(2, "H1", "Huyện Chợ Đồn", UnitKind.District, OpenedOn: null, ClosedOn: null),
        new(3, "H2", "Thành phố Hòa Bình", UnitKind.District, OpenedOn: null, ClosedOn: null),
        new(4, "X1", "Xã Tân Lập", UnitKind.Commune, OpenedOn: null, ClosedOn: null),
        new(5, "P1", "Phường Tân Lập", UnitKind.Commune, OpenedOn: null, ClosedOn: null),
        new(6, "X2", "Xã Tân Lập", UnitKind.Commune, OpenedOn: null, ClosedOn: null),
        new(7, "X3", "Xã Thủy Đông", UnitKind.Commune, OpenedOn: null, ClosedOn: null),
        new(8, "X4", "Xã Thụy Đông", UnitKind.Commune, OpenedOn: null, ClosedOn: null),
        new(9, "X5", "Xã Ninh Lai", UnitKind.Commune, OpenedOn: null, ClosedOn: new(2024, 6, 30)),
        new(10, "PB", "Phòng Kinh tế, Hạ tầng và Đô thị", UnitKind.Department, OpenedOn: null, ClosedOn: null),
        new(11, "X6", "Xã Đồng Mới", UnitKind.Commune, OpenedOn: null, ClosedOn: null),
    ];

    private static readonly OrganisationTree Tree = new(
        Units,
        [.. new[] { (2, 1), (3, 1), (4, 2), (5, 3), (6, 3), (7, 2), (8, 2), (9, 2), (10, 2), (11, 2) }.Select(at => new Membership(at.Item1, at.Item2, From: null, To: null))],
        [],
        [new UnitName(11, "Xã Đồng Cũ", new DateOnly(2024, 3, 31)), new UnitName(11, "Xã Đồng Mới", To: null)]);

    [Theory]
    [InlineData("Tỉnh Hòa Bình", "T")]
    [InlineData("tỉnh hoà bình", "T")]
    [InlineData("TỈNH HOÀ BÌNH", "T")]
    [InlineData("Hoà Bình (tỉnh)", "T")]
    [InlineData("Hòa Bình, tỉnh", "T")]
    [InlineData("UBND tỉnh Hòa Bình", "T")]
    [InlineData("Ủy ban nhân dân tỉnh Hòa Bình", "T")]
    [InlineData("Uỷ ban nhân dân Tỉnh Hoà Bình", "T")]
    [InlineData("TP. Hòa Bình", "H2")]
    [InlineData("TP Hoà Bình", "H2")]
    [InlineData("thành phố hòa bình", "H2")]
    [InlineData("Hoà Bình", "H2 T")]
    [InlineData("Tân Lập", "P1 X1 X2")]
    [InlineData("tan lap", "P1 X1 X2")]
    [InlineData("Xã Tân Lập", "X1 X2")]
    [InlineData("Phường Tân Lập", "P1")]
    [InlineData("Xã Tân Lập, huyện Chợ Đồn", "X1")]
    [InlineData("UBND xã Tân Lập, TP. Hoà Bình", "X2")]
    [InlineData("Xã Tân Lập, tỉnh Hoà Bình", "X1 X2")]
    [InlineData("Thuỷ Đông", "X3")]
    [InlineData("Thụy Đông", "X4")]
    [InlineData("Thuy Dong", "X3 X4")]
    [InlineData("xã thuỵ đông", "X4")]
    [InlineData("Xã Ninh Lai", "X5")]
    [InlineData("cho don", "H1")]
    [InlineData("Chợ Đồn", "H1")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị", "PB")]
    [InlineData("Xã Đồng Cũ", "X6")]
    [InlineData("Xã Đồng Mới", "X6")]
    [InlineData("Xã Không Có", "")]
    [InlineData("Tân Lập, huyện Không Có", "")]
    [InlineData("xã", "")]
    [InlineData("", "")]
    public void Named_AsPeopleWriteIt_FindsWhatItMayMean(string text, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Codes(text));

    [Fact]
    public void Named_DecomposedLetters_AreTheSame() =>
        Assert.Equal(Codes("Xã Thuỷ Đông"), Codes("Xã Thủy Đông".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("ninh lai", "X5")]
    [InlineData("UBND xã Tân Lập", "X1 X2")]
    [InlineData("đồng cũ", "X6")]
    [InlineData("x1", "X1")]
    public void Search_OfTheTree_FindsClosedUnitsAndFormerNames(string text, string codes) =>
        Assert.Equal(codes.Split(' '), Tree.Search(text, Day).Select(unit => unit.Code));

    [Theory]
    [InlineData("Thủy Đông", "X3")]
    [InlineData("UBND xã Đồng Cũ", "X6")]
    [InlineData("Tân Lập", "")]
    public void Select_ByPlaceAlone_TakesTheOnlyOne(string text, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Tree.Select(UnitSelector.Parse(text), Units[0], Day).Select(unit => unit.Code));

    private static IEnumerable<string> Codes(string text) => Tree.Named(text, Day).Select(unit => unit.Code).Order(StringComparer.Ordinal);
}
