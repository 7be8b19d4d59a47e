using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;

namespace TthcModular.Figures.Imports;

/// <summary>The record files that may be imported; named as in the command line and the API.</summary>
public enum ImportKind
{
    Cases,
    Feedback,
    Results,
    Observations,
}

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    Waiting,
    Running,
    Done,
    Refused,
}

/// <summary>Imports record files (CSV or .xlsx) in one transaction a file.</summary>
public interface IImporter
{
    /// <summary>
    /// Imports a file. Bad rows are left out and listed in the rejects file; a file that cannot be read as such, or has
    /// any bad row when strict, is refused and nothing changes. Rows of units outside the scope are bad rows.
    /// </summary>
    Task<Result<ImportReport>> ImportAsync(ImportRequest request, UnitScope scope, IProgress<ImportProgress>? progress, CancellationToken cancellation);
}

/// <summary>What to import.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="Path">Path of the file on this machine.</param>
/// <param name="FileName">Its name as the sender gave it; the ending decides between CSV and .xlsx.</param>
/// <param name="Strict">Refuse the file if any row is bad.</param>
/// <param name="RejectsPath">Where to write the rejected rows as CSV; null: nowhere.</param>
public sealed record ImportRequest(ImportKind Kind, string Path, string FileName, bool Strict, string? RejectsPath)
{
    /// <summary>The records are invented for a demonstration; the first real file of the kind takes their place.</summary>
    public bool IsInvented { get; init; }
}

/// <summary>How far an import is.</summary>
public sealed record ImportProgress(long Rows, int Percent);

/// <summary>Outcome of an import that was not refused.</summary>
/// <param name="Rows">Data rows read.</param>
/// <param name="Accepted">Rows that are in.</param>
/// <param name="Rejected">Bad rows.</param>
/// <param name="Warnings">Vietnamese remarks, such as ignored columns.</param>
/// <param name="FirstRejects">The first bad rows, at most 100.</param>
public sealed record ImportReport(long Rows, long Accepted, long Rejected, IReadOnlyList<string> Warnings, IReadOnlyList<Organisation.RowError> FirstRejects);

/// <summary>Imports handed in by page and API: stored, then done one after the other in the background.</summary>
public interface IImportQueue
{
    /// <summary>Stores the file and queues it; refused when it is empty or too large.</summary>
    Task<Result<string>> EnqueueAsync(ImportKind kind, string fileName, Stream content, bool strict, ImportOwner owner, CancellationToken cancellation);

    /// <summary>An import of the account's own; with <paramref name="ofAnyone"/>, of anyone.</summary>
    Task<ImportJob?> FindAsync(string id, int accountId, bool ofAnyone, CancellationToken cancellation);

    /// <summary>The latest imports, newest first.</summary>
    Task<IReadOnlyList<ImportJob>> ListAsync(int accountId, bool ofAnyone, int limit, CancellationToken cancellation);
}

/// <summary>Who hands a file in, and which units' rows they may bring.</summary>
public sealed record ImportOwner(int AccountId, string Account, UnitScope Scope);

/// <summary>An import as shown.</summary>
public sealed record ImportJob(
    string Id, ImportKind Kind, ImportState State, string FileName, string Account, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt,
    long Rows, long Accepted, long Rejected, int ProgressPercent, string? RejectsFile, string? Message);
