using TthcModular.Organisation.Units;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Units;

/// <summary>The list of units as a file.</summary>
internal static class UnitTables
{
    public static ListTable<(Unit Unit, Unit? Above)> Units { get; } = new(
        "Đơn vị",
        new("Mã", row => row.Unit.Code),
        new("Tên", row => row.Unit.Name),
        new("Loại", row => Words.Of(row.Unit.Kind)),
        new("Mã đơn vị cấp trên", row => row.Above?.Code),
        new("Đơn vị cấp trên", row => row.Above?.Name),
        new("Hoạt động từ", row => row.Unit.OpenedOn),
        new("Đến hết", row => row.Unit.ClosedOn));

    /// <summary>The units that the page shows, each with the one above it on the page's day.</summary>
    public static IEnumerable<(Unit Unit, Unit? Above)> Rows(UnitList list, OrganisationTree tree) =>
        list.IsSearch ? list.Found.Select(unit => (unit, tree.ParentOn(unit, list.Day))) : list.Roots.SelectMany(root => Walk(root, above: null));

    private static IEnumerable<(Unit Unit, Unit? Above)> Walk(UnitNode node, Unit? above) =>
        node.Children.SelectMany(child => Walk(child, node.Unit)).Prepend((node.Unit, above));
}
