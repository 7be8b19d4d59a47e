using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Loading;

/// <summary>A pack after the loading steps: active with its context, or stopped with a reason.</summary>
/// <param name="Entry">What the catalogue shows, before packs are compared with each other.</param>
/// <param name="ContentKey">Identity of the files it was made from; null when they could not be read.</param>
/// <param name="Context">Where its assemblies live; null unless active, and for a pack without code.</param>
internal sealed record LoadedPack(PackEntry Entry, string? ContentKey, PackLoadContext? Context)
{
    /// <summary>Whether to try again although nothing changed on disk.</summary>
    public bool IsPassing { get; init; }

    /// <summary>The request to try it again that it was loaded under.</summary>
    public int Attempt { get; init; }
}
