using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TthcModular.Packs.Files;
using TthcModular.Packs.Loading;

namespace TthcModular.Packs.Host;

/// <summary>Finds the packs that lie beside the host: folders and <c>.tthcpack</c> files.</summary>
internal sealed class PackFinder(IOptions<PackOptions> options, ILogger<PackFinder> logger)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    /// <summary>Every pack, read; the one with the highest version where several have the same id.</summary>
    public IReadOnlyList<FoundPack> Find()
    {
        var packs = Sources().AsParallel().AsOrdered().Select(source => FoundPack.Read(source.FullName)).AsEnumerable()
            .OrderByDescending(pack => pack.Manifest?.Version)
            .GroupBy(pack => pack.Id, StringComparer.OrdinalIgnoreCase)
            .ToList();
        foreach (var ignored in packs.SelectMany(same => same.Skip(1)))
            logger.LogInformation("Pack {PackId}: {Folder} is ignored, another has a higher version", ignored.Id, ignored.Path);
        return [.. packs.Select(same => same.First())];
    }

    /// <summary>Changes whenever a file of a pack comes, goes or is written; cheap, nothing is read.</summary>
    public string Fingerprint()
    {
        var states = Sources().SelectMany(source => source is DirectoryInfo ? Entries(source.FullName) : [StateOf(source)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', states))));
    }

    private IEnumerable<FileSystemInfo> Sources()
    {
        var root = new DirectoryInfo(Path.GetFullPath(options.Value.PacksDirectory));
        return !root.Exists ? [] : root.EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && (entry is DirectoryInfo || entry.Name.EndsWith(PackArchive.Extension, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Entries(string place) => Directory.Exists(place) ? EntriesOf(place) : [StateOf(new FileInfo(place))];

    private static IEnumerable<string> EntriesOf(string folder) => new FileSystemEnumerable<string>(
        folder,
        (ref FileSystemEntry entry) => StateOf(entry.ToFileSystemInfo()),
        Everything)
    {
        // A link is refused when the pack is read; following it could lead anywhere.
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    }.Order(StringComparer.Ordinal).Prepend(folder);

    private static string StateOf(FileSystemInfo entry) => entry.Exists
        ? FormattableString.Invariant($"{entry.FullName}|{(entry as FileInfo)?.Length}|{entry.LastWriteTimeUtc.Ticks}|{entry.CreationTimeUtc.Ticks}")
        : entry.FullName;
}
