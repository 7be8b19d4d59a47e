using System.IO.Compression;

namespace TthcModular.Reports.Office;

/// <summary>Writes an Office file anew with its parts in order and without times, so that the same content gives the same bytes.</summary>
internal static class StableZip
{
    private const string First = "[Content_Types].xml";

    /// <summary>The earliest time a zip can say.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(byte[] package)
    {
        using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != First).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
                Copy(entry, archive);
        }

        return target.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive archive)
    {
        var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = NoTime;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}
