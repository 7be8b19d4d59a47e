using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Files;
using TthcModular.Packs.Loading;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Host;

/// <summary>
/// This node's copy of the installed packs: <c>Id/Version/</c>, each version in a folder of its own, unfolded from the
/// store when it is missing or not what the store says.
/// </summary>
internal sealed class PackShelf(IOptions<PackOptions> options, IPackStore store, ILogger<PackShelf> logger)
{
    private string Root => Path.GetFullPath(options.Value.InstalledDirectory);

    /// <summary>An installed version, read and held against the hash that the store knows.</summary>
    public async Task<FoundPack> OpenAsync(PackVersion version, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Root, version.PackId, version.Version);
        if (Directory.Exists(folder))
        {
            var found = await Task.Run(() => FoundPack.Read(folder), cancellationToken);
            if (found.Image?.ContentKey == version.ContentKey)
                return found;
            logger.LogWarning("Pack {PackId} {Version}: the files in {Folder} were changed; they are unfolded anew", version.PackId, version.Version, folder);
        }

        if (await store.ArchiveAsync(version.PackId, version.Version, cancellationToken) is not { } archive)
            return Broken(folder, $"Hệ thống không còn giữ tệp của phiên bản {version.Version}.");
        var kept = FoundPack.Read(folder, new MemoryStream(archive, writable: false));
        if (kept.Image is not { } image || image.ContentKey != version.ContentKey)
            return Broken(folder, $"Tệp của phiên bản {version.Version} lưu trong cơ sở dữ liệu đã bị thay đổi (mã băm khác).");
        await Task.Run(() => Unfold(image, folder), cancellationToken);
        return kept;
    }

    /// <summary>Takes away folders of versions that are not kept any more.</summary>
    public void Tidy(PackRegister register)
    {
        if (!Directory.Exists(Root))
            return;
        try
        {
            var stale = Directory.EnumerateDirectories(Root)
                .Where(pack => !Path.GetFileName(pack).StartsWith('.'))
                .SelectMany(Directory.EnumerateDirectories)
                .Where(version => File.Exists(Path.Combine(version, Manifests.PackManifest.FileName))
                    && register.Find(Path.GetFileName(Path.GetDirectoryName(version))!, Path.GetFileName(version)) is null);
            foreach (var folder in stale.ToList())
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(fault, "Folders of removed packs could not be deleted");
        }
    }

    private void Unfold(PackImage image, string folder)
    {
        var fresh = Path.Combine(Root, $".new-{Guid.NewGuid():N}");
        try
        {
            foreach (var (path, content) in image.Files)
            {
                var file = Path.Combine(fresh, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(fresh, folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process may have put the same files there; and what was verified is in memory anyway.
            logger.LogInformation(fault, "Pack files could not be put into {Folder}", folder);
            if (Directory.Exists(fresh))
                Directory.Delete(fresh, recursive: true);
        }
    }

    private static FoundPack Broken(string folder, string reason) =>
        new(folder, Image: null, Manifest: null, new PackFault(PackState.BadFiles, reason));
}
