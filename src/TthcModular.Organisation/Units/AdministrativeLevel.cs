namespace TthcModular.Organisation.Units;

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
