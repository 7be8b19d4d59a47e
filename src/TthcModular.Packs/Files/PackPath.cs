namespace TthcModular.Packs.Files;

/// <summary>Paths inside a pack: relative, <c>/</c> between folders, the same on every system.</summary>
internal static class PackPath
{
    private const int Longest = 200;

    /// <summary>Whether a path stays inside the pack, whatever system reads it.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and <= Longest
        && !path.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && path.Split('/').All(segment => segment.Length > 0 && segment.Trim() == segment && segment[^1] != '.');
}
