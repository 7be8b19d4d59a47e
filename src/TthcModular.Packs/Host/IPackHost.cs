using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Host;

/// <summary>Takes up changes of packs while the host runs.</summary>
public interface IPackHost
{
    /// <summary>Looks at the packs' folders and the store now and replaces what changed. The running host does so by itself; commands call it once.</summary>
    /// <returns>The catalogue in force afterwards.</returns>
    Task<PackCatalogue> ReloadAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes a pack, a folder or a <c>.tthcpack</c> file, through every step without keeping it; a missing signature is no fault here.</summary>
    /// <returns>Its state and reason, without plan types.</returns>
    Task<PackEntry> VerifyAsync(string path, CancellationToken cancellationToken = default);
}
