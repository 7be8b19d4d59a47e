using System.Collections.Frozen;
using TthcModular.Sdk.Text;

namespace TthcModular.Organisation.Units;

/// <summary>Names of units, folded for search and brought to one wording for comparison.</summary>
internal sealed class UnitNames(IEnumerable<Unit> units)
{
    private readonly FrozenDictionary<int, (string Folded, string Wording)> names =
        units.ToFrozenDictionary(unit => unit.Id, unit => (VietnameseText.Fold(unit.Name), Wording(unit.Name)));

    public string Folded(Unit unit) => names[unit.Id].Folded;

    public string Wording(Unit unit) => names[unit.Id].Wording;

    /// <summary>
    /// One wording for the ways an authority's name is written: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện' and
    /// 'Văn phòng HĐND&amp;UBND huyện' both become 'van phong hdnd ubnd huyen'.
    /// </summary>
    public static string Wording(string name) => string.Join(' ', VietnameseText.Fold(name)
        .Replace("hoi dong nhan dan", "hdnd", StringComparison.Ordinal)
        .Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal)
        .Split(' ')
        .Where(word => word is not ("" or "va")));

    /// <summary>The name of an administrative unit without what kind it is: 'Xã Ia Tôr' becomes 'ia tor'.</summary>
    public string Place(Unit unit)
    {
        var wording = Wording(unit);
        var word = Array.Find(AdministrativeLevel.All, level => wording.StartsWith(level.Word + " ", StringComparison.Ordinal));
        return word is null ? wording : wording[(word.Word.Length + 1)..];
    }
}

/// <summary>A word by which plans say at which level a body stands.</summary>
/// <param name="Word">The folded word.</param>
/// <param name="Kinds">The kinds of administrative unit it can mean.</param>
internal sealed record AdministrativeLevel(string Word, params UnitKind[] Kinds)
{
    /// <summary>The words, longer ones before those that end like them.</summary>
    public static AdministrativeLevel[] All { get; } =
    [
        new("cac cap", UnitKind.Province, UnitKind.District, UnitKind.Commune),
        new("cap tinh", UnitKind.Province),
        new("cap huyen", UnitKind.District),
        new("cap xa", UnitKind.Commune),
        new("thanh pho", UnitKind.District, UnitKind.Province),
        new("thi tran", UnitKind.Commune),
        new("thi xa", UnitKind.District),
        new("dac khu", UnitKind.Commune),
        new("phuong", UnitKind.Commune),
        new("huyen", UnitKind.District),
        new("quan", UnitKind.District),
        new("tinh", UnitKind.Province),
        new("xa", UnitKind.Commune),
    ];

    /// <summary>Whether the word means a level in general ('cấp huyện') and not one sort of unit of that level ('thị xã').</summary>
    public bool IsGeneral => Word.StartsWith("ca", StringComparison.Ordinal);

    /// <summary>Whether every unit of the name is meant, at whatever depth.</summary>
    public bool IsEveryLevel => Kinds.Length > 2;
}
