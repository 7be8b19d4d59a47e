using System.Security.Cryptography;
using System.Text;

namespace TthcModular.Packs.Files;

/// <summary>
/// A pack's files, read once into memory. What is verified is what is loaded: nothing is read from disk again, so the
/// folder can be replaced at any moment, and an archive never has to be unpacked.
/// </summary>
internal sealed class PackImage(string source, IReadOnlyDictionary<string, byte[]> files)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder or archive.</summary>
    public string Source { get; } = source;

    /// <summary>Content of each file by its path, <c>/</c> between folders.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; } = files;

    /// <summary>Hash of all paths and contents: the same image is the same pack.</summary>
    public string ContentKey { get; } = Hash(files);

    /// <summary>A file's text; null when there is no such file or it is not UTF-8.</summary>
    public string? Text(string path)
    {
        if (!Files.TryGetValue(path, out var bytes))
            return null;
        try
        {
            return StrictUtf8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Hash(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>How large a pack may be; the bounds hold before anything is read.</summary>
internal static class PackLimits
{
    public const int Files = 500;
    public const long FileBytes = 32L * 1024 * 1024;
    public const long TotalBytes = 96L * 1024 * 1024;

    public static string Describe => $"tối đa {Files} tệp, {FileBytes / 1024 / 1024} MB mỗi tệp, {TotalBytes / 1024 / 1024} MB tất cả";
}
