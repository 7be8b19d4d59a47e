using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;

namespace TthcModular.Organisation.Units.Changes;

/// <summary>Changes the tree: merges, divides, moves, renames, closes and opens units. Nothing that was is lost by it.</summary>
public interface IUnitChanges
{
    /// <summary>What a change would do; refused when it contradicts the tree or concerns units outside the scope.</summary>
    Task<Result<ChangePreview>> PreviewAsync(UnitChange change, UnitScope scope, CancellationToken cancellation);

    /// <summary>
    /// Does it, whole or not at all, with an audit entry. With <paramref name="seen"/>, the stamp of a preview, refused when
    /// the tree has changed since.
    /// </summary>
    Task<Result<ChangePreview>> ApplyAsync(UnitChange change, UnitScope scope, string account, Guid? seen, CancellationToken cancellation);
}

/// <summary>Says what the closing of units means for what a module keeps by unit; each module that keeps something registers one.</summary>
public interface IUnitChangeEffects
{
    /// <summary>Vietnamese sentences; empty when the module keeps nothing of these units.</summary>
    Task<IReadOnlyList<string>> DescribeAsync(ClosingUnits closing, CancellationToken cancellation);
}

/// <summary>Notes who changed the tree, in the caller's unit of work; supplied by the module that keeps the audit log.</summary>
public interface IUnitChangeAudit
{
    Task NoteAsync(string account, ChangePreview done, CancellationToken cancellation);
}
