namespace TthcModular.Organisation.Units.Exchange;

/// <summary>Says of each unit that was divided where its figures stand since.</summary>
internal static class DividedUnits
{
    public static IEnumerable<string> Warnings(OrganisationTree tree, IEnumerable<string> codes) => codes
        .Select(code => tree.Find(code)!)
        .Where(unit => unit.ClosedOn < DateOnly.MaxValue)
        .Select(unit => Warning(tree, unit, unit.ClosedOn!.Value.AddDays(1)));

    private static string Warning(OrganisationTree tree, Unit unit, DateOnly after)
    {
        var successors = string.Join(", ", tree.SuccessorsOf(unit).Select(successor => $"{successor.Name} ({successor.Code})"));
        var shown = tree.ParentOn(unit, after) is { } common
            ? $"số liệu cũ được tính vào {common.Name} ({common.Code}), không tách được cho từng đơn vị"
            : "các đơn vị này không có cấp trên chung nên số liệu cũ không được tính vào đơn vị nào";
        return $"{unit.Name} ({unit.Code}) được chia cho {successors}: {shown}.";
    }
}
