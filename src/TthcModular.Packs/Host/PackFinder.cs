using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using TthcModular.Packs.Files;
using TthcModular.Packs.Loading;

namespace TthcModular.Packs.Host;

/// <summary>Finds the packs, folders and <c>.tthcpack</c> files: those shipped with the host and those installed.</summary>
internal sealed class PackFinder(IOptions<PackOptions> options)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    /// <summary>Every pack, read; the one with the highest version first where several have the same id.</summary>
    public IReadOnlyList<IGrouping<string, FoundPack>> Find() =>
    [
        .. Places()
            .Select(FoundPack.Read)
            .OrderByDescending(pack => pack.Manifest?.Version)
            .GroupBy(pack => pack.Id, StringComparer.OrdinalIgnoreCase)
            .OrderBy(same => same.Key, StringComparer.Ordinal),
    ];

    /// <summary>Changes whenever a file of a pack comes, goes or is written; cheap, nothing is read.</summary>
    public string Fingerprint()
    {
        var states = Places().SelectMany(Entries).Append(StateOf(new FileInfo(PackSwitches.PathIn(options.Value))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', states))));
    }

    private IEnumerable<string> Places() => new[] { options.Value.PacksDirectory, options.Value.InstalledDirectory }
        .Select(Path.GetFullPath)
        .Distinct(StringComparer.Ordinal)
        .Where(Directory.Exists)
        .SelectMany(root => Directory.EnumerateDirectories(root).Concat(Directory.EnumerateFiles(root, $"*{PackArchive.Extension}")).Order(StringComparer.Ordinal))
        .Where(place => !Path.GetFileName(place).StartsWith('.'));

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
