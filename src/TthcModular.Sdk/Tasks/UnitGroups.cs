namespace TthcModular.Sdk.Tasks;

/// <summary>Groups of units by their place in the tree; combined with <c>|</c>.</summary>
[Flags]
public enum UnitGroups
{
    /// <summary>No restriction.</summary>
    Any = 0,

    /// <summary>Communes, wards and townships themselves (UBND cấp xã).</summary>
    Communes = 1,

    /// <summary>Districts themselves (UBND cấp huyện).</summary>
    Districts = 2,

    /// <summary>Departments of a district (phòng chuyên môn).</summary>
    DistrictDepartments = 4,

    /// <summary>Departments of a province (sở, ban, ngành).</summary>
    ProvinceDepartments = 8,

    /// <summary>Communes and whatever stands beneath them.</summary>
    CommuneLevel = 16,

    /// <summary>Districts and their departments and offices, without communes.</summary>
    DistrictLevel = 32,

    /// <summary>The province and its departments and offices, without districts and communes.</summary>
    ProvinceLevel = 64,

    /// <summary>Offices of justice of districts (Phòng Tư pháp).</summary>
    JusticeOffices = 128,
}
