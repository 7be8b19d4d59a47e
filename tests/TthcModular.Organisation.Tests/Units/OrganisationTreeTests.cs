using TthcModular.Organisation.Tests.Support;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Organisation.Tests.Units;

public sealed class OrganisationTreeTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);
    private static readonly Span Summer = new(new(2025, 6, 1), new(2025, 8, 31));

    [Fact]
    public async Task Scope_ThenOverTheMerger_ChangesOnTheDay()
    {
        var tree = await DemoData.TreeAsync();

        var parts = tree.Scope(tree.Find("02020.2025")!, Summer, TreeMode.Then, After);

        Assert.Equal([new Span(new(2025, 6, 1), Before), new Span(After, new(2025, 8, 31))], parts.Select(part => part.Days));
        Assert.Equal(["02020.2025"], Codes(tree, parts[0]));
        Assert.Equal(["02020", "02020.2025", "02050", "02053", "02065"], Codes(tree, parts[1]));
    }

    [Fact]
    public async Task Scope_Now_GathersWhatWentIntoTheUnit()
    {
        var tree = await DemoData.TreeAsync();

        var part = Assert.Single(tree.Scope(tree.Find("02020.2025")!, Summer, TreeMode.Now, After));

        Assert.Equal(["02020", "02020.2025", "02050", "02053", "02065"], Codes(tree, part));
    }

    [Fact]
    public async Task Scope_NowOfAClosedDistrict_IsItsLastMap()
    {
        var tree = await DemoData.TreeAsync();
        var district = tree.Find("064")!;

        var part = Assert.Single(tree.Scope(district, Summer, TreeMode.Now, new DateOnly(2026, 1, 1)));

        Assert.Subset(Codes(tree, part).ToHashSet(), tree.SubtreeOn(district, Before).Select(unit => unit.Code).ToHashSet());
    }

    [Fact]
    public async Task Scope_NowOfTheNewProvince_KeepsDistrictOfficesAndDividedCommunes()
    {
        var tree = await DemoData.TreeAsync();

        var part = Assert.Single(tree.Scope(tree.Find("31.2025")!, Summer, TreeMode.Now, After));

        var codes = Codes(tree, part);
        Assert.Contains("298-tu-phap", codes);
        Assert.Contains("298", codes);
        Assert.Contains("11086", codes); // divided between two communes of the province
        Assert.DoesNotContain("11086", Codes(tree, Assert.Single(tree.Scope(tree.Find("11113.2025")!, Summer, TreeMode.Now, After))));
    }

    [Fact]
    public void ParentOn_UnitThatOutlivesItsParent_IsWhatTookTheParentsPlace()
    {
        var (a, b, commune) = (Unit(1, "A", UnitKind.District, closed: Before), Unit(2, "B", UnitKind.Province, opened: After), Unit(3, "C", UnitKind.Commune));
        var tree = new OrganisationTree([a, b, commune], [new Membership(3, 1, From: null, To: null)], [new Succession(1, 2, After)]);

        Assert.Equal(a, tree.ParentOn(commune, Before));
        Assert.Equal(b, tree.ParentOn(commune, After));
        Assert.Equal([commune], tree.ChildrenOn(b, After));
        Assert.Equal([b], tree.RootsOn(After));
    }

    [Fact]
    public void ParentOn_SuccessionInACircle_StillEnds()
    {
        var (a, b) = (Unit(1, "A", UnitKind.Commune, closed: Before), Unit(2, "B", UnitKind.Commune, closed: Before));
        var tree = new OrganisationTree([a, b], [], [new Succession(1, 2, After), new Succession(2, 1, After)]);

        Assert.Null(tree.ParentOn(a, After));
        Assert.Empty(tree.RootsOn(After));
    }

    [Theory]
    [InlineData("02020", UnitGroups.Communes, true)]
    [InlineData("02020", UnitGroups.CommuneLevel, true)]
    [InlineData("23908-vp-tk", UnitGroups.Communes, false)]
    [InlineData("23908-vp-tk", UnitGroups.CommuneLevel, true)]
    [InlineData("064", UnitGroups.Districts, true)]
    [InlineData("064-vp", UnitGroups.DistrictDepartments, true)]
    [InlineData("064-mot-cua", UnitGroups.DistrictDepartments, false)]
    [InlineData("064-mot-cua", UnitGroups.DistrictLevel, true)]
    [InlineData("064-tu-phap", UnitGroups.JusticeOffices, true)]
    [InlineData("06-tu-phap", UnitGroups.JusticeOffices, false)]
    [InlineData("064-tu-phap", UnitGroups.Communes | UnitGroups.JusticeOffices, true)]
    [InlineData("06-tttt", UnitGroups.ProvinceDepartments, true)]
    [InlineData("06-tttt", UnitGroups.DistrictDepartments, false)]
    [InlineData("06", UnitGroups.ProvinceLevel, true)]
    [InlineData("06", UnitGroups.Any, true)]
    public async Task IsIn_OnADayAndAfterTheUnitClosed_SaysTheSame(string code, UnitGroups groups, bool expected)
    {
        var tree = await DemoData.TreeAsync();

        Assert.Equal(expected, tree.IsIn(tree.Find(code)!, groups, new DateOnly(2024, 3, 1)));
        Assert.Equal(expected, tree.IsIn(tree.Find(code)!, groups, new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public async Task IsWithin_ClosedCommune_StandsUnderTheNewProvince()
    {
        var tree = await DemoData.TreeAsync();
        var (commune, oldProvince, newProvince) = (tree.Find("02041")!, tree.Find("06")!, tree.Find("19.2025")!);

        Assert.True(tree.IsWithin(commune, oldProvince, Before));
        Assert.False(tree.IsWithin(commune, newProvince, Before));
        Assert.True(tree.IsWithin(commune, newProvince, After));
        Assert.True(tree.Covers(oldProvince, commune, After));
    }

    private static Unit Unit(int id, string code, UnitKind kind, DateOnly? opened = null, DateOnly? closed = null) =>
        new(id, code, code, kind, opened, closed);

    private static IEnumerable<string> Codes(OrganisationTree tree, ScopePart part) =>
        part.UnitIds.Select(id => tree.Find(id)!.Code).Order(StringComparer.Ordinal);
}
