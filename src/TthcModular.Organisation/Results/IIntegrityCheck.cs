namespace TthcModular.Organisation.Results;

/// <summary>
/// Something that must always hold in the stored data. A module registers one for each rule of its own; <c>db verify</c>
/// and the background check run them all.
/// </summary>
public interface IIntegrityCheck
{
    /// <summary>What is checked, in Vietnamese, as a heading.</summary>
    string Name { get; }

    /// <summary>What does not hold, one Vietnamese sentence each; empty when all is well.</summary>
    Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation);
}
