using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;

namespace TthcModular.Access.Tests.Scopes;

public sealed class ViewerTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);
    private static readonly Unit Province = new(1, "06", "Tỉnh Bắc Kạn", UnitKind.Province, OpenedOn: null, Before);
    private static readonly Unit District = new(2, "064", "Huyện Chợ Đồn", UnitKind.District, OpenedOn: null, Before);
    private static readonly Unit Commune = new(3, "02020", "Thị trấn Bằng Lũng", UnitKind.Commune, OpenedOn: null, Before);
    private static readonly Unit NewProvince = new(4, "19", "Tỉnh Thái Nguyên", UnitKind.Province, After, ClosedOn: null);
    private static readonly Unit NewCommune = new(5, "02020.2025", "Xã Chợ Đồn", UnitKind.Commune, After, ClosedOn: null);
    private static readonly Unit Elsewhere = new(6, "64", "Tỉnh Gia Lai", UnitKind.Province, OpenedOn: null, ClosedOn: null);

    private static readonly OrganisationTree Tree = new(
        [Province, District, Commune, NewProvince, NewCommune, Elsewhere],
        [new Membership(2, 1, From: null, Before), new Membership(3, 2, From: null, Before), new Membership(5, 4, After, To: null)],
        [new Succession(1, 4, After), new Succession(3, 5, After)]);

    [Fact]
    public void May_RoleAtADistrict_CoversItsCommunesAndNothingAbove()
    {
        var viewer = At(Role.Coordinator, District);

        Assert.True(viewer.May(Role.Officer, Commune, Tree, Before));
        Assert.True(viewer.May(Role.Coordinator, District, Tree, Before));
        Assert.False(viewer.May(Role.DistrictAdmin, Commune, Tree, Before));
        Assert.False(viewer.May(Role.Reader, Province, Tree, Before));
        Assert.False(viewer.May(Role.Reader, Elsewhere, Tree, Before));
    }

    [Fact]
    public void ScopeOn_AfterTheMerger_FollowsTheUnits()
    {
        Assert.Equal([2, 3], Ids(At(Role.Coordinator, District).ScopeOn(Tree, Before)).Intersect([1, 2, 3, 4, 6]));
        Assert.Superset(new HashSet<int> { 2, 3 }, Ids(At(Role.Coordinator, District).ScopeOn(Tree, After)).ToHashSet());
        Assert.Equal([1, 2, 3, 4, 5], Ids(At(Role.Reader, NewProvince).ScopeOn(Tree, After)));
        Assert.Equal([3, 5], Ids(At(Role.Officer, NewCommune).ScopeOn(Tree, After)));
    }

    [Fact]
    public void ScopeOn_AndSees_SayTheSame()
    {
        foreach (var day in new[] { Before, After })
        {
            foreach (var viewer in Tree.Units.Select(unit => At(Role.Reader, unit)).Append(Viewer.System).Append(Viewer.Nobody))
                Assert.All(Tree.Units, unit => Assert.Equal(viewer.ScopeOn(Tree, day).Allows(unit.Id), viewer.Sees(unit, Tree, day)));
        }
    }

    [Fact]
    public void ScopeOn_WholeInstallationOrNobody_IsEverythingOrNothing()
    {
        Assert.Same(UnitScope.Everything, Viewer.System.ScopeOn(Tree, After));
        Assert.Empty(Viewer.Nobody.ScopeOn(Tree, After).UnitIds!);
        Assert.False(Viewer.Nobody.Sees(Commune, Tree, Before));
    }

    private static Viewer At(Role role, Unit unit) => new(7, "Hòa", [new RoleAtUnit(role, unit.Id)]);

    private static IEnumerable<int> Ids(UnitScope scope) => scope.UnitIds!.Order();
}
