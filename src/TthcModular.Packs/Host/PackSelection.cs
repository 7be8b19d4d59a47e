using TthcModular.Packs.Loading;
using TthcModular.Packs.Register;
using TthcModular.Packs.Trust;

namespace TthcModular.Packs.Host;

/// <summary>
/// Says which version of each pack is meant to be in force: the installed one that was chosen, else the one beside the
/// host. What somebody chose is never overruled by a higher number.
/// </summary>
internal sealed class PackSelection(PackFinder finder, PackShelf shelf)
{
    public async Task<IReadOnlyList<SelectedPack>> SelectAsync(PackRegister register, CancellationToken cancellationToken)
    {
        var beside = await BesideHostAsync(register, cancellationToken);
        var chosen = register.Choices.Where(choice => choice.Version is not null && register.Find(choice.PackId, choice.Version) is not null).ToList();
        var selected = beside
            .Where(found => !chosen.Exists(choice => Same(choice.PackId, found.Id)))
            .Select(found => new SelectedPack(found, register.ChoiceOf(found.Id)))
            .ToList();
        foreach (var choice in chosen)
            selected.Add(new SelectedPack(await InstalledAsync(register, choice.PackId, choice.Version!, cancellationToken), choice));
        return [.. selected.OrderBy(pack => pack.Found.Id, StringComparer.Ordinal)];
    }

    /// <summary>The packs beside the host.</summary>
    public async Task<IReadOnlyList<FoundPack>> BesideHostAsync(PackRegister register, CancellationToken cancellationToken)
    {
        var trust = new PackTrust(IsBesideHost: true, IsUnsignedAccepted: false, Keys(register));
        var found = await Task.Run(finder.Find, cancellationToken);
        return [.. found.Select(pack => pack with { Trust = trust })];
    }

    /// <summary>A kept version, in force or not.</summary>
    public async Task<FoundPack> InstalledAsync(PackRegister register, string packId, string version, CancellationToken cancellationToken)
    {
        var kept = register.Find(packId, version)!;
        var found = await shelf.OpenAsync(kept, cancellationToken);
        return found with { Trust = Trust(register, kept.IsUnsignedAccepted) };
    }

    /// <summary>The trust in a pack that is not beside the host.</summary>
    public static PackTrust Trust(PackRegister register, bool isUnsignedAccepted) =>
        new(IsBesideHost: false, isUnsignedAccepted, Keys(register));

    public void Tidy(PackRegister register) => shelf.Tidy(register);

    public static bool Same(string packId, string other) => string.Equals(packId, other, StringComparison.OrdinalIgnoreCase);

    private static List<PublisherKey> Keys(PackRegister register) => [.. register.Keys.Where(key => key.WithdrawnAt is null)];
}

/// <summary>A pack that is meant to be in force, and what was decided about it.</summary>
internal sealed record SelectedPack(FoundPack Found, PackChoice Choice);
