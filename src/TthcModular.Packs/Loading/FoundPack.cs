using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Files;
using TthcModular.Packs.Manifests;
using TthcModular.Packs.Trust;

namespace TthcModular.Packs.Loading;

/// <summary>A pack as it lies on disk: its files and manifest, or the fault that kept them from being read.</summary>
internal sealed record FoundPack(string Path, PackImage? Image, PackManifest? Manifest, PackFault? Fault)
{
    /// <summary>What speaks for it besides its content.</summary>
    public PackTrust Trust { get; init; } = PackTrust.Full;

    /// <summary>The manifest's id; the folder's name while there is no readable manifest.</summary>
    public string Id => Manifest?.Id ?? System.IO.Path.GetFileNameWithoutExtension(Path.TrimEnd('/', '\\'));

    public static FoundPack Read(string path)
    {
        var image = path.EndsWith(PackArchive.Extension, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path)
            ? PackArchive.Read(path)
            : PackFolder.Read(path);
        return Of(path, image);
    }

    /// <summary>A pack handed in as an archive, under the name shown while it has no readable manifest.</summary>
    public static FoundPack Read(string name, Stream archive) => Of(name, PackArchive.Read(name, archive));

    private static FoundPack Of(string path, Step<PackImage> image)
    {
        if (!image.IsSuccess)
            return new FoundPack(path, Image: null, Manifest: null, image.Fault);
        var manifest = PackManifestReader.Read(image.Value.Files.GetValueOrDefault(PackManifest.FileName));
        return new FoundPack(path, image.Value, manifest.Value, manifest.Fault);
    }

    public PackEntry Entry(PackState state, string reason) => new(
        Id, Manifest?.Version.ToNormalizedString() ?? "", Manifest?.Title ?? Id, Manifest?.Publisher ?? "", state, reason, Path)
    {
        IsBesideHost = Trust.IsBesideHost,
        SignedBy = Image is null ? "" : PackSignature.Signer(Image, Trust.Keys)?.Publisher ?? "",
        Capabilities = Manifest?.Capabilities ?? [],
    };
}
