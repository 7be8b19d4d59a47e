using System.IO.Compression;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Files;

/// <summary>Reads a pack from a <c>.tthcpack</c> file, a zip of its folder, without unpacking it.</summary>
internal static class PackArchive
{
    public const string Extension = ".tthcpack";

    private static readonly DateTimeOffset Beginning = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int UnixFileKind = 0xF000;
    private const int UnixRegularFile = 0x8000;
    private const int UnixFolder = 0x4000;

    public static Step<PackImage> Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return Bad($"Không có tệp '{Path.GetFileName(path)}'.");
            using var file = File.OpenRead(path);
            return Read(path, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Bad($"Không đọc được tệp gói ({fault.Message}).");
        }
    }

    /// <summary>Reads an archive from a stream that can be sought in.</summary>
    public static Step<PackImage> Read(string name, Stream archive)
    {
        try
        {
            if (archive.Length > PackLimits.TotalBytes)
                return Bad($"Gói quá lớn: {PackLimits.Describe}.");
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            return Read(name, zip);
        }
        catch (InvalidDataException)
        {
            return Bad("Tệp không phải gói .tthcpack (zip) hoặc đã hỏng.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Bad($"Không đọc được tệp gói ({fault.Message}).");
        }
    }

    /// <summary>The archive of an image; the same image gives the same bytes.</summary>
    public static byte[] Write(PackImage image)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in image.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path);
                entry.LastWriteTime = Beginning;
                using var packed = entry.Open();
                packed.Write(bytes);
            }
        }

        return content.ToArray();
    }

    private static Step<PackImage> Read(string path, ZipArchive zip)
    {
        if (zip.Entries.Count > PackLimits.Files)
            return Bad($"Gói quá lớn: {PackLimits.Describe}.");
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = PackLimits.TotalBytes;
        foreach (var entry in zip.Entries)
        {
            var isFolder = entry.FullName.EndsWith('/');
            if (!PackPath.IsSafe(isFolder ? entry.FullName[..^1] : entry.FullName) || !(isFolder ? IsPlainFolder(entry) : IsPlainFile(entry)))
                return Bad($"Mục '{Reasons.Cut(entry.FullName)}' trong gói không hợp lệ hoặc ra ngoài thư mục gói.");
            if (isFolder)
                continue;
            if (Content(entry, Math.Min(left, PackLimits.FileBytes)) is not { } content)
                return Bad($"Gói quá lớn: {PackLimits.Describe}.");
            left -= content.Length;
            if (!files.TryAdd(entry.FullName, content))
                return Bad($"'{entry.FullName}' có hai lần trong gói.");
        }

        return PackPath.Clash(files.Keys) is { } clash
            ? Bad(clash)
            : Step<PackImage>.Done(new PackImage(path, files.ToDictionary(StringComparer.Ordinal)));
    }

    /// <summary>The content, or null when it is longer than allowed; the length that the archive declares is not trusted.</summary>
    private static byte[]? Content(ZipArchiveEntry entry, long most)
    {
        if (entry.Length > most)
            return null;
        using var packed = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (content.Length + read > most)
                return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static bool IsPlainFolder(ZipArchiveEntry entry) =>
        entry.Length == 0 && ((entry.ExternalAttributes >> 16) & UnixFileKind) is 0 or UnixFolder;

    private static bool IsPlainFile(ZipArchiveEntry entry) =>
        ((entry.ExternalAttributes >> 16) & UnixFileKind) is 0 or UnixRegularFile;

    private static PackFault Bad(string reason) => new(PackState.BadFiles, reason);
}
