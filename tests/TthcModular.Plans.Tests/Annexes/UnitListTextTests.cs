using TthcModular.Plans.Annexes.Wording;

namespace TthcModular.Plans.Tests.Annexes;

public sealed class UnitListTextTests
{
    [Theory]
    [InlineData("Các phòng chuyên môn, UBND cấp xã", "Các phòng chuyên môn|UBND cấp xã")]
    [InlineData("Văn phòng UBND tỉnh, Sở Thông tin và Truyền thông và các cơ quan, đơn vị có liên quan", "Văn phòng UBND tỉnh|Sở Thông tin và Truyền thông|Các cơ quan, đơn vị có liên quan")]
    [InlineData("Các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố; UBND các xã, phường, thị trấn", "Các sở, ban, ngành tỉnh|UBND các huyện, thị xã, thành phố|UBND các xã, phường, thị trấn")]
    [InlineData("Các Sở, Ban, ngành", "Các Sở, Ban, ngành")]
    [InlineData("Văn phòng HĐND và UBND huyện", "Văn phòng HĐND và UBND huyện")]
    [InlineData("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Thành phố", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Thành phố")]
    [InlineData("Phòng Tư pháp và UBND các xã, thị trấn", "Phòng Tư pháp|UBND các xã, thị trấn")]
    [InlineData("- Phòng Nội vụ;\n- Phòng Tài chính - Kế hoạch;\n- Phòng Lao động - Thương binh và Xã hội.", "Phòng Nội vụ|Phòng Tài chính - Kế hoạch|Phòng Lao động - Thương binh và Xã hội")]
    [InlineData("Chủ trì: Công an xã", "Công an xã")]
    [InlineData("Công chức Văn phòng – Thống kê, Công chức Tư pháp – hộ tịch", "Công chức Văn phòng – Thống kê|Công chức Tư pháp – hộ tịch")]
    [InlineData("1. Sở Nội vụ\n2. Sở Tài nguyên và Môi trường\n1. Sở Nội vụ", "Sở Nội vụ|Sở Tài nguyên và Môi trường")]
    [InlineData(" - ", "")]
    public void Split_SeveralUnitsInACell_TakesThemApart(string cell, string units) =>
        Assert.Equal(units.Length == 0 ? [] : units.Split('|'), UnitListText.Split(cell));

    [Theory]
    [MemberData(nameof(DeadlineTextTests.Plans), MemberType = typeof(DeadlineTextTests))]
    public void Split_UnitsOfTheRealPlansInOneCell_GivesThemBack(string file)
    {
        foreach (var task in RealPlans.Read(file).Tasks)
        {
            Assert.Equal(task.Lead, UnitListText.Split(string.Join("; ", task.Lead)));
            Assert.Equal(task.Coordinate, UnitListText.Split(string.Join(", ", task.Coordinate)));
        }
    }
}
