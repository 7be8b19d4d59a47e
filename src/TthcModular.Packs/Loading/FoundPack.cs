using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Files;
using TthcModular.Packs.Manifests;

namespace TthcModular.Packs.Loading;

/// <summary>A pack as it lies on disk: its files and manifest, or the fault that kept them from being read.</summary>
internal sealed record FoundPack(string Path, PackImage? Image, PackManifest? Manifest, PackFault? Fault)
{
    /// <summary>The manifest's id; the folder's name while there is no readable manifest.</summary>
    public string Id => Manifest?.Id ?? System.IO.Path.GetFileNameWithoutExtension(Path.TrimEnd('/', '\\'));

    public static FoundPack Read(string path)
    {
        var image = path.EndsWith(PackArchive.Extension, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path)
            ? PackArchive.Read(path)
            : PackFolder.Read(path);
        if (!image.IsSuccess)
            return new FoundPack(path, Image: null, Manifest: null, image.Fault);
        var manifest = PackManifestReader.Read(image.Value.Files.GetValueOrDefault(PackManifest.FileName));
        return new FoundPack(path, image.Value, manifest.Value, manifest.Fault);
    }

    public PackEntry Entry(PackState state, string reason) => new(
        Id, Manifest?.Version.ToNormalizedString() ?? "", Manifest?.Title ?? Id, Manifest?.Publisher ?? "", state, reason, Path);
}
