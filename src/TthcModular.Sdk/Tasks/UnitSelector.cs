using TthcModular.Sdk.Text;

namespace TthcModular.Sdk.Tasks;

/// <summary>
/// Who a task is given to, as the plan words it: a group ('UBND cấp xã') that stands for every such unit under the
/// issuer, or one unit by name ('Phòng Tư pháp').
/// </summary>
/// <param name="Text">The wording of the plan.</param>
/// <param name="Groups">The groups meant; <see cref="UnitGroups.Any"/> when one unit is meant by its name.</param>
public sealed record UnitSelector(string Text, UnitGroups Groups)
{
    private static readonly (string Folded, UnitGroups Groups)[] Wordings =
    [
        ("ubnd cap xa", UnitGroups.Communes),
        ("ubnd cap huyen", UnitGroups.Districts),
        ("ubnd cap huyen cap xa", UnitGroups.Districts | UnitGroups.Communes),
        ("ubnd cac huyen thi xa thanh pho", UnitGroups.Districts),
        ("ubnd cac xa phuong thi tran", UnitGroups.Communes),
        ("ubnd cac xa thi tran", UnitGroups.Communes),
        ("ubnd cac xa phuong", UnitGroups.Communes),
        ("uy ban nhan dan cac xa thi tran", UnitGroups.Communes),
        ("cac phong chuyen mon", UnitGroups.DistrictDepartments),
        ("cac phong chuyen mon thuoc ubnd", UnitGroups.DistrictDepartments),
        ("cac co quan chuyen mon", UnitGroups.DistrictDepartments),
        ("cac co quan chuyen mon cua ubnd huyen", UnitGroups.DistrictDepartments),
        ("cac co quan chuyen mon thuoc ubnd huyen", UnitGroups.DistrictDepartments),
        ("cac so ban nganh", UnitGroups.ProvinceDepartments),
        ("cac so ban nganh tinh", UnitGroups.ProvinceDepartments),
        ("cac co quan don vi", UnitGroups.DistrictDepartments | UnitGroups.Communes),
        ("cac co quan don vi duoc giao chu tri", UnitGroups.DistrictDepartments | UnitGroups.Communes),
        ("co quan don vi", UnitGroups.DistrictDepartments | UnitGroups.Communes),
        ("phong tu phap cap huyen", UnitGroups.JusticeOffices),
    ];

    /// <summary>Whether the selector stands for a group of units.</summary>
    public bool IsGroup => Groups != UnitGroups.Any;

    /// <summary>Understands a plan's wording; what is no known group means one unit by its name.</summary>
    /// <param name="text">The wording; case, diacritics and punctuation do not matter.</param>
    public static UnitSelector Parse(string text)
    {
        var folded = VietnameseText.Fold(text);
        var known = Wordings.FirstOrDefault(w => folded == w.Folded || folded == w.Folded + " thanh pho" || folded == w.Folded + " huyen");
        return new UnitSelector(text, known.Groups);
    }

    /// <summary>One unit by its name.</summary>
    /// <param name="name">The unit's name or abbreviated name as plans write it.</param>
    public static UnitSelector Named(string name) => new(name, UnitGroups.Any);

    /// <summary>Every unit of the groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="text">How the plan words it.</param>
    public static UnitSelector Every(UnitGroups groups, string text) => new(text, groups);
}
