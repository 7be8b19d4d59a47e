using TthcModular.Packs.PlanFiles;

namespace TthcModular.Packs.Codeless;

/// <summary>Values that plan types have and plans have not.</summary>
internal static class MapValues
{
    public static bool IsYes(this MapReader map, string key) => map.OneOf(key, ["yes", "no"], otherwise: "no") == "yes";

    public static int Whole(this MapReader map, string key, int otherwise)
    {
        if (!map.Has(key))
            return otherwise;
        var number = map.Number(key);
        if (decimal.IsInteger(number) && Math.Abs(number) <= 10_000)
            return (int)number;
        map.Fault(key, $"'{key}' phải là số nguyên, không quá 10000.");
        return otherwise;
    }

    public static decimal? OptionalNumber(this MapReader map, string key) => map.Has(key) ? map.Number(key) : null;
}
