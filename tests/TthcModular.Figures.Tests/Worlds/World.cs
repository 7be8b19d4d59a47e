using System.Globalization;

namespace TthcModular.Figures.Tests.Worlds;

/// <summary>
/// A province with two districts that closed on 30 June 2025; their communes merged into three. Where each unit stands on
/// each day is written down here by hand, apart from the code under test.
/// </summary>
internal static class World
{
    public const string Units = """
        code,name,kind,parent_code,opened_on,closed_on,successor_codes
        64,Tỉnh Gia Lai,province,,,,
        S1,Sở Nội vụ,department,64,,,
        D1,Huyện Chư Prông,district,64,,2025-06-30,
        D2,Huyện Đức Cơ,district,64,,2025-06-30,
        D1-TP,Phòng Tư pháp,department,D1,,2025-06-30,
        D2-TC,Phòng Tài chính,department,D2,,2025-06-30,
        A1,Xã Ia Tôr,commune,D1,,2025-06-30,N1
        A2,Xã Ia Me,commune,D1,,2025-06-30,N1
        A3,Xã Ia Ga,commune,D1,,2025-06-30,N2
        A1-T,Bộ phận Một cửa xã Ia Tôr,team,A1,,2025-06-30,N1
        B1,Xã Ia Dom,commune,D2,,2025-06-30,N2
        B2,Xã Ia Kla,commune,D2,,2025-06-30,N3
        N1,Xã Ia Tôr mới,commune,64,2025-07-01,,
        N2,Xã Ia Ga mới,commune,64,2025-07-01,,
        N3,Xã Ia Kla mới,commune,64,2025-07-01,,
        """;

    public static readonly DateOnly Merger = new(2025, 7, 1);

    private static readonly Dictionary<string, string?> Before = new(StringComparer.Ordinal)
    {
        ["64"] = null,
        ["S1"] = "64",
        ["D1"] = "64",
        ["D2"] = "64",
        ["D1-TP"] = "D1",
        ["D2-TC"] = "D2",
        ["A1"] = "D1",
        ["A2"] = "D1",
        ["A3"] = "D1",
        ["A1-T"] = "A1",
        ["B1"] = "D2",
        ["B2"] = "D2",
    };

    private static readonly Dictionary<string, string?> After = new(StringComparer.Ordinal)
    {
        ["64"] = null,
        ["S1"] = "64",
        ["D1"] = "64",
        ["D2"] = "64",
        ["D1-TP"] = "D1",
        ["D2-TC"] = "D2",
        ["N1"] = "64",
        ["N2"] = "64",
        ["N3"] = "64",
        ["A1"] = "N1",
        ["A2"] = "N1",
        ["A3"] = "N2",
        ["A1-T"] = "N1",
        ["B1"] = "N2",
        ["B2"] = "N3",
    };

    public static IReadOnlyList<string> Codes { get; } = [.. Before.Keys.Union(After.Keys, StringComparer.Ordinal)];

    /// <summary>Units that existed on a day.</summary>
    public static IEnumerable<string> Existing(DateOnly day) => day < Merger ? Before.Keys : ["64", "S1", "N1", "N2", "N3"];

    /// <summary>Whether a unit is another one or stands under it on a day.</summary>
    public static bool IsUnder(string unit, string ancestor, DateOnly day)
    {
        var above = day < Merger ? Before : After;
        for (string? at = unit; at is not null; at = above.GetValueOrDefault(at))
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Communes and offices of justice.</summary>
    public static bool Certifies(string unit) => unit is "D1-TP" or "A1" or "A2" or "A3" or "B1" or "B2" or "N1" or "N2" or "N3";

    public static string Level(string unit) => unit switch
    {
        "64" or "S1" => "province-level",
        "D1" or "D2" or "D1-TP" or "D2-TC" => "district-level",
        _ => "commune-level",
    };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
