using System.Globalization;

namespace TthcModular.Figures.Formulas;

internal static class Vietnamese
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>'a, b và c'.</summary>
    public static string Joined(IReadOnlyList<string> parts, string last) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}",
    };
}
