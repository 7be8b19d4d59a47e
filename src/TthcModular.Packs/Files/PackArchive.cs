using System.IO.Compression;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Files;

/// <summary>Reads a pack from a <c>.tthcpack</c> file, a zip of its folder, without unpacking it.</summary>
internal static class PackArchive
{
    public const string Extension = ".tthcpack";

    private const int UnixFileKind = 0xF000;
    private const int UnixRegularFile = 0x8000;

    public static Step<PackImage> Read(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true } archive)
                return Bad($"Không có tệp '{Path.GetFileName(path)}'.");
            if (archive.Length > PackLimits.TotalBytes)
                return Bad($"Gói quá lớn: {PackLimits.Describe}.");
            using var zip = ZipFile.OpenRead(path);
            return Read(path, zip);
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

    private static Step<PackImage> Read(string path, ZipArchive zip)
    {
        if (zip.Entries.Count > PackLimits.Files)
            return Bad($"Gói quá lớn: {PackLimits.Describe}.");
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = PackLimits.TotalBytes;
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (!PackPath.IsSafe(entry.FullName) || !IsPlainFile(entry))
                return Bad($"Mục '{Reasons.Cut(entry.FullName)}' trong gói không hợp lệ hoặc ra ngoài thư mục gói.");
            if (Content(entry, Math.Min(left, PackLimits.FileBytes)) is not { } content)
                return Bad($"Gói quá lớn: {PackLimits.Describe}.");
            left -= content.Length;
            if (!files.TryAdd(entry.FullName, content))
                return Bad($"'{entry.FullName}' có hai lần trong gói.");
        }

        return Step<PackImage>.Done(new PackImage(path, files.ToDictionary(StringComparer.Ordinal)));
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

    private static bool IsPlainFile(ZipArchiveEntry entry) =>
        ((entry.ExternalAttributes >> 16) & UnixFileKind) is 0 or UnixRegularFile;

    private static PackFault Bad(string reason) => new(PackState.BadFiles, reason);
}
