namespace TthcModular.Sdk;

/// <summary>
/// The one entry point of a pack. The assembly named in <c>pack.json</c> holds exactly one public class that
/// implements it, with a public constructor without parameters.
/// </summary>
public interface IPack
{
    /// <summary>
    /// Hands over everything the pack brings. Called once a load, under a time limit; whatever it throws becomes the
    /// reason shown on the packs page and harms nothing else.
    /// </summary>
    /// <param name="pack">Collects the definitions. They are immutable data: nothing of the pack runs afterwards, save functions it hands over.</param>
    void Describe(PackBuilder pack);
}
