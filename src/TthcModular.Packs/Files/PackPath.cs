using System.Collections.Frozen;
using TthcModular.Packs.Manifests;

namespace TthcModular.Packs.Files;

/// <summary>Paths inside a pack: relative, <c>/</c> between folders, the same on every system.</summary>
internal static class PackPath
{
    private const int Longest = 200;

    /// <summary>Names that mean devices on Windows.</summary>
    private static readonly FrozenSet<string> Devices = new[]
        {
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
            "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
        }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path stays inside the pack, whatever system reads it.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and <= Longest
        && !path.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && path.Split('/').All(segment => segment.Length > 0 && segment.Trim() == segment && segment[^1] != '.' && !Devices.Contains(segment.Split('.')[0]));

    /// <summary>Why files cannot lie beside each other on every system; null when they can.</summary>
    public static string? Clash(IReadOnlyCollection<string> paths)
    {
        if (!paths.Contains(PackManifest.FileName, StringComparer.Ordinal)
            && paths.FirstOrDefault(path => string.Equals(path, PackManifest.FileName, StringComparison.OrdinalIgnoreCase)) is { } miswritten)
            return $"Tệp '{miswritten}' phải có tên viết thường '{PackManifest.FileName}'.";
        var folders = paths.SelectMany(FoldersOf).Distinct(StringComparer.Ordinal).ToList();
        return folders.GroupBy(folder => folder, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? $"Thư mục '{twice.Key}' được viết hai cách, chỉ khác chữ hoa, chữ thường."
            : paths.FirstOrDefault(path => folders.Contains(path, StringComparer.OrdinalIgnoreCase)) is { } both
                ? $"'{both}' vừa là tệp vừa là thư mục."
                : null;
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }
}
