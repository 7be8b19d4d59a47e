using TthcModular.Organisation.Units;

namespace TthcModular.Reports.Frames;

/// <summary>Names of authorities as documents write them.</summary>
internal static class Authorities
{
    private const string Short = "UBND";
    private const string Full = "Ủy ban nhân dân";

    private static readonly string[] Levels = ["Thành phố", "Thị trấn", "Đặc khu", "Thị xã", "Phường", "Huyện", "Quận", "Tỉnh", "Xã"];

    public static bool IsPeoplesCommittee(Unit unit) => unit.Kind is UnitKind.Province or UnitKind.District or UnitKind.Commune;

    /// <summary>'Ủy ban nhân dân xã Ia Tôr'.</summary>
    public static string InText(string authority) => authority.Replace(Short, Full, StringComparison.Ordinal);

    /// <summary>'ỦY BAN NHÂN DÂN', 'XÃ IA TÔR'; other units in one line.</summary>
    public static IReadOnlyList<string> InTitle(Unit unit) => IsPeoplesCommittee(unit)
        ? [Full.ToUpperInvariant(), unit.Name.ToUpperInvariant()]
        : [unit.Name.ToUpperInvariant()];

    /// <summary>The name of an administrative unit without its level: 'Ia Tôr'. Names that are numbers keep it: 'Phường 1'.</summary>
    public static string PlaceOf(Unit unit)
    {
        var level = Array.Find(Levels, level => unit.Name.StartsWith($"{level} ", StringComparison.OrdinalIgnoreCase));
        var place = level is null ? unit.Name : unit.Name[(level.Length + 1)..];
        return place.Length == 0 || char.IsAsciiDigit(place[0]) ? unit.Name : place;
    }

    /// <summary>Symbol of a report. Only that of People's Committees follows from the name; others have their own.</summary>
    public static string SymbolOf(Unit unit) => IsPeoplesCommittee(unit) ? "BC-UBND" : "BC-……";
}
