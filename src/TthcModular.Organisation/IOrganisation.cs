using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation;

/// <summary>The organisation tree and the working-day calendar.</summary>
public interface IOrganisation
{
    /// <summary>The whole tree with its dates, cached until it changes.</summary>
    ValueTask<OrganisationTree> TreeAsync(CancellationToken cancellation);

    /// <summary>The working-day calendar.</summary>
    ValueTask<WorkingDays> WorkingDaysAsync(CancellationToken cancellation);

    /// <summary>Imports units.csv in one transaction: every row is in, or nothing changed.</summary>
    Task<UnitImportResult> ImportUnitsAsync(TextReader csv, CancellationToken cancellation);

    /// <summary>Imports days off (<c>date,kind,name,source</c>; kind <c>holiday</c>, <c>compensation</c>, <c>swap-off</c> or <c>swap-work</c>), keyed by date.</summary>
    Task<UnitImportResult> ImportDaysOffAsync(TextReader csv, CancellationToken cancellation);

    /// <summary>Writes units.csv, which an import reads back to the same tree. A unit that was moved is written with its last parent.</summary>
    Task ExportUnitsAsync(TextWriter csv, CancellationToken cancellation);

    /// <summary>Writes days-off.csv.</summary>
    Task ExportDaysOffAsync(TextWriter csv, CancellationToken cancellation);
}

/// <summary>Outcome of an import of units: counts, or the errors that refused the file.</summary>
public sealed record UnitImportResult(int Added, int Changed, IReadOnlyList<RowError> Errors)
{
    public bool Accepted => Errors.Count == 0;

    /// <summary>What was ignored, such as extra columns, and what is not certain, such as where a divided unit's figures stand.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Codes of the file's units that have several successors.</summary>
    internal IReadOnlyList<string> Divided { get; init; } = [];
}

/// <summary>What is wrong with one row of a file.</summary>
/// <param name="Row">Line number in the file, the header being 1.</param>
/// <param name="Column">Column name; empty when the whole row is meant.</param>
/// <param name="Message">Vietnamese reason.</param>
public sealed record RowError(int Row, string Column, string Message);
