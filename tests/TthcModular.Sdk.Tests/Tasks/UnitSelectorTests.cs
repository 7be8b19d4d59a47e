using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk.Tests.Tasks;

public sealed class UnitSelectorTests
{
    [Theory]
    [InlineData("UBND cấp xã", UnitGroups.Communes)]
    [InlineData("UBND các xã, thị trấn", UnitGroups.Communes)]
    [InlineData("UBND các xã, phường", UnitGroups.Communes)]
    [InlineData("UBND các xã, phường, thị trấn", UnitGroups.Communes)]
    [InlineData("UBND cấp huyện", UnitGroups.Districts)]
    [InlineData("UBND các huyện, thị xã, thành phố", UnitGroups.Districts)]
    [InlineData("UBND cấp huyện, cấp xã", UnitGroups.Districts | UnitGroups.Communes)]
    [InlineData("Các phòng chuyên môn", UnitGroups.DistrictDepartments)]
    [InlineData("Các phòng chuyên môn thuộc UBND Thành phố", UnitGroups.DistrictDepartments)]
    [InlineData("Các cơ quan chuyên môn", UnitGroups.DistrictDepartments)]
    [InlineData("Các cơ quan chuyên môn của UBND huyện", UnitGroups.DistrictDepartments)]
    [InlineData("Các cơ quan chuyên môn thuộc UBND huyện", UnitGroups.DistrictDepartments)]
    [InlineData("Các Sở, Ban, ngành", UnitGroups.ProvinceDepartments)]
    [InlineData("Các sở, ban, ngành tỉnh", UnitGroups.ProvinceDepartments)]
    [InlineData("Phòng Tư pháp cấp huyện", UnitGroups.JusticeOffices)]
    [InlineData("Các cơ quan, đơn vị", UnitGroups.DistrictDepartments | UnitGroups.Communes)]
    [InlineData("Các cơ quan, đơn vị được giao chủ trì", UnitGroups.DistrictDepartments | UnitGroups.Communes)]
    [InlineData("Cơ quan, đơn vị", UnitGroups.DistrictDepartments | UnitGroups.Communes)]
    public void Parse_Group_StandsForEveryUnitOfIt(string wording, UnitGroups groups)
    {
        var selector = UnitSelector.Parse(wording);
        Assert.True(selector.IsGroup);
        Assert.Equal((wording, groups), (selector.Text, selector.Groups));
    }

    [Theory]
    [InlineData("Phòng Tư pháp")]
    [InlineData("Phòng Tư pháp Thành phố")]
    [InlineData("UBND huyện")]
    [InlineData("UBND xã Ia Tôr")]
    [InlineData("Văn phòng HĐND&UBND huyện")]
    [InlineData("Công chức Văn phòng – Thống kê")]
    [InlineData("Các phòng chuyên môn thuộc Sở Thông tin và Truyền thông Tỉnh")]
    [InlineData("Các cơ quan, đơn vị có liên quan")]
    [InlineData("Bưu điện các cấp")]
    public void Parse_AnythingElse_IsOneUnitByItsName(string wording) =>
        Assert.Equal(UnitSelector.Named(wording), UnitSelector.Parse(wording));
}
