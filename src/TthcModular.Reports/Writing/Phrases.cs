namespace TthcModular.Reports.Writing;

/// <summary>Phrases set into sentences and in front of them.</summary>
internal static class Phrases
{
    public static string Capital(string text) => text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    /// <summary>The first letter small, unless it begins an abbreviation.</summary>
    public static string Uncapital(string text) =>
        text.Length > 1 && !char.IsUpper(text[1]) ? $"{char.ToLowerInvariant(text[0])}{text[1..]}" : text;
}
