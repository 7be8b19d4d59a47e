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

    /// <summary>All units that the search finds, or the whole tree of the day, each with the one above it.</summary>
    public static IEnumerable<(Unit Unit, Unit? Above)> Rows(Sight sight, UnitInput input)
    {
        var (tree, day) = (sight.Tree, input.Day ?? sight.Today);
        var units = string.IsNullOrWhiteSpace(input.Search) ? tree.RootsOn(day).SelectMany(root => tree.SubtreeOn(root, day)) : tree.Search(input.Search, day);
        return units.Select(unit => (tree.AsOf(unit, UnitPage.ReadingDay(unit, day)), tree.ParentOn(unit, UnitPage.ReadingDay(unit, day))));
    }
}
