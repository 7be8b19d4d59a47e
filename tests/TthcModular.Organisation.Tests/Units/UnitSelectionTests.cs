using TthcModular.Organisation.Tests.Support;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Organisation.Tests.Units;

/// <summary>Every wording by which the five plans name who leads or coordinates a task.</summary>
public sealed class UnitSelectionTests(UnitSelectionTests.DemoTree demo) : IClassFixture<UnitSelectionTests.DemoTree>
{
    private static readonly DateOnly Day = new(2024, 11, 15);

    [Theory]
    [InlineData("064", "Phòng Tư pháp", "064-tu-phap")]
    [InlineData("064", "Phòng Văn hóa và Thông tin", "064-vh-tt")]
    [InlineData("064", "Văn phòng HĐND và UBND huyện", "064-vp")]
    [InlineData("064", "Bộ phận Một cửa huyện", "064-mot-cua")]
    [InlineData("064", "Sở Thông tin và Truyền thông", "06-tttt")]
    [InlineData("064", "Văn phòng UBND tỉnh", "06-vp")]
    [InlineData("064", "Phòng Tư pháp huyện Chợ Đồn", "064-tu-phap")]
    [InlineData("064", "UBND xã Bằng Phúc", "02041")]
    [InlineData("64", "Văn phòng UBND tỉnh", "64-vp")]
    [InlineData("64", "Văn phòng Ủy ban nhân dân tỉnh Gia Lai", "64-vp")]
    [InlineData("64", "Sở Thông tin và Truyền thông", "64-tttt")]
    [InlineData("64", "Sở Nội vụ", "64-noi-vu")]
    [InlineData("64", "Sở Kế hoạch và Đầu tư", "64-khdt")]
    [InlineData("64", "Sở Tài nguyên và Môi trường", "64-tnmt")]
    [InlineData("64", "Công an tỉnh", "64-cong-an")]
    [InlineData("64", "Bảo hiểm xã hội tỉnh", "64-bhxh")]
    [InlineData("64", "Bưu điện tỉnh", "64-buu-dien")]
    [InlineData("64", "Bưu điện các cấp", "64-buu-dien")]
    [InlineData("64", "Trung tâm Phục vụ hành chính công", "64-pvhcc")]
    [InlineData("298", "Văn phòng HĐND&UBND huyện", "298-vp")]
    [InlineData("298", "Phòng Văn hóa và Thông tin", "298-vh-tt")]
    [InlineData("298", "Phòng Văn hóa - Thông tin huyện", "298-vh-tt")]
    [InlineData("298", "Phòng Tư pháp cấp huyện", "298-tu-phap")]
    [InlineData("298", "Đài phát thanh huyện", "298-dai-pt")]
    [InlineData("298", "UBND huyện", "298")]
    [InlineData("867", "Phòng Nội vụ Thành phố", "867-noi-vu")]
    [InlineData("867", "Phòng Tài chính - Kế hoạch Thành phố", "867-tc-kh")]
    [InlineData("867", "Phòng Tư pháp Thành phố", "867-tu-phap")]
    [InlineData("867", "Phòng Văn hóa và Thông tin Thành phố", "867-vh-tt")]
    [InlineData("867", "Phòng Văn hóa và Thông tin", "867-vh-tt")]
    [InlineData("867", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Thành phố", "867-vp")]
    [InlineData("867", "Sở Thông tin và Truyền thông Tỉnh", "87-tttt")]
    [InlineData("867", "UBND Thành phố", "867")]
    [InlineData("23908", "Công an xã", "23908-cong-an")]
    [InlineData("23908", "Công chức Tư pháp – hộ tịch", "23908-tp-ht")]
    [InlineData("23908", "Công chức Văn hóa – xã hội", "23908-vh-xh")]
    [InlineData("23908", "Công chức Văn phòng - Thống kê", "23908-vp-tk")]
    [InlineData("23908", "Công chức thuộc Bộ phận tiếp nhận và Trả kết quả xã", "23908-mot-cua")]
    [InlineData("23908", "UBND xã", "23908")]
    [InlineData("23908", "UBND huyện", "632")]
    [InlineData("23908", "UBND tỉnh", "64")]
    [InlineData("23908", "Công an huyện", "632-cong-an")]
    [InlineData("23908", "Công an tỉnh", "64-cong-an")]
    [InlineData("23908", "UBND cấp xã", "23908")]
    public void Select_OneBody_FindsIt(string issuer, string wording, string expected) => Assert.Equal([expected], Codes(issuer, wording));

    [Theory]
    [InlineData("064", "UBND cấp xã", 20, "02020")]
    [InlineData("064", "Các phòng chuyên môn", 12, "064-tn-mt")]
    [InlineData("064", "Các Sở, Ban, ngành", 17, "06-tttt")]
    [InlineData("64", "Các sở, ban, ngành tỉnh", 21, "64-cong-an")]
    [InlineData("64", "UBND các huyện, thị xã, thành phố", 17, "622")]
    [InlineData("64", "UBND các xã, phường, thị trấn", 20, "23908")]
    [InlineData("64", "UBND cấp huyện, cấp xã", 37, "632")]
    [InlineData("64", "Phòng Tư pháp cấp huyện", 1, "632-tu-phap")]
    [InlineData("298", "UBND các xã, thị trấn", 20, "11074")]
    [InlineData("298", "UBND cấp xã", 20, "11092")]
    [InlineData("298", "Các cơ quan chuyên môn", 12, "298-vp")]
    [InlineData("298", "Các cơ quan chuyên môn của UBND huyện", 12, "298-vp")]
    [InlineData("298", "Các cơ quan chuyên môn thuộc UBND huyện", 12, "298-thanh-tra")]
    [InlineData("867", "UBND các xã, phường", 9, "29902")]
    [InlineData("867", "Các phòng chuyên môn thuộc UBND Thành phố", 12, "867-ql-dt")]
    [InlineData("867", "Các cơ quan, đơn vị", 21, "29923")]
    [InlineData("867", "Các cơ quan, đơn vị được giao chủ trì", 21, "867-vp")]
    [InlineData("867", "Cơ quan, đơn vị", 21, "867-vp")]
    public void Select_Group_FindsEveryUnitOfItUnderTheIssuer(string issuer, string wording, int count, string oneOfThem)
    {
        var codes = Codes(issuer, wording);

        Assert.Equal(count, codes.Distinct().Count());
        Assert.Equal(count, codes.Count);
        Assert.Contains(oneOfThem, codes);
    }

    [Theory]
    [InlineData("64", "Các cơ quan, đơn vị có liên quan")]
    [InlineData("867", "Các phòng chuyên môn thuộc Sở Thông tin và Truyền thông Tỉnh")]
    [InlineData("064", "Phòng Không Có Thật")]
    [InlineData("064", "")]
    [InlineData("064", "huyện")]
    [InlineData("064", "Công an tỉnh")]
    public void Select_WhatNamesNoUnit_FindsNone(string issuer, string wording) =>
        Assert.Equal(wording == "huyện" ? ["064"] : [], Codes(issuer, wording));

    [Theory]
    [InlineData("bang phuc", "02041")]
    [InlineData("BẰNG PHÚC", "02041")]
    [InlineData("11092", "11092")]
    [InlineData("  ia   to", "23908")]
    public void Search_WithoutDiacritics_FindsByNameOrCode(string text, string code) =>
        Assert.Contains(code, demo.Tree.Search(text, Day).Select(unit => unit.Code));

    private List<string> Codes(string issuer, string wording) =>
        [.. demo.Tree.Select(UnitSelector.Parse(wording), demo.Tree.Find(issuer)!, Day).Select(unit => unit.Code)];

    public sealed class DemoTree : IAsyncLifetime
    {
        public OrganisationTree Tree { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Tree = await DemoData.TreeAsync();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
