using TthcModular.Organisation.Units;

namespace TthcModular.Reports.Tests.Samples;

/// <summary>A province with a district, two communes and an office, as they stood in 2024.</summary>
internal static class Units
{
    public static Unit Province { get; } = new(1, "64", "Tỉnh Gia Lai", UnitKind.Province, OpenedOn: null, ClosedOn: null);

    public static Unit District { get; } = new(2, "634", "Huyện Chư Prông", UnitKind.District, OpenedOn: null, new DateOnly(2025, 6, 30));

    public static Unit IaTor { get; } = new(3, "23916", "Xã Ia Tôr", UnitKind.Commune, OpenedOn: null, new DateOnly(2025, 6, 30));

    public static Unit IaBoong { get; } = new(4, "23917", "Xã Ia Boòng", UnitKind.Commune, OpenedOn: null, new DateOnly(2025, 6, 30));

    public static Unit Justice { get; } = new(5, "634-TP", "Phòng Tư pháp", UnitKind.Department, OpenedOn: null, new DateOnly(2025, 6, 30));

    public static OrganisationTree Tree { get; } = new(
        [Province, District, IaTor, IaBoong, Justice],
        [Under(District, Province), Under(IaTor, District), Under(IaBoong, District), Under(Justice, District)],
        []);

    private static Membership Under(Unit unit, Unit parent) => new(unit.Id, parent.Id, From: null, unit.ClosedOn);
}
