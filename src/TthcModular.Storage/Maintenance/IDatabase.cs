using TthcModular.Organisation.Results;

namespace TthcModular.Storage.Maintenance;

/// <summary>Looks after the database as a whole.</summary>
public interface IDatabase
{
    /// <summary>Creates the database or brings its schema up to this version; refused when it is newer than the program.</summary>
    Task<Result<Migrated>> MigrateAsync(CancellationToken cancellation);

    /// <summary>Whether the database can be read and has the schema of this version.</summary>
    Task<bool> IsMigratedAsync(CancellationToken cancellation);

    /// <summary>Whether there is neither account nor unit nor plan, so that first data may be loaded.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellation);

    /// <summary>Writes a consistent copy into a file that is not there yet, while others go on working.</summary>
    Task<Result<BackedUp>> BackupAsync(string file, CancellationToken cancellation);

    /// <summary>Replaces the data by a copy, after the copy has been verified and the present data set aside.</summary>
    Task<Result<Restored>> RestoreAsync(string file, CancellationToken cancellation);

    /// <summary>Checks the file, the references, the schema and every <see cref="IIntegrityCheck"/>, in one picture of the data.</summary>
    Task<Verification> VerifyAsync(CancellationToken cancellation);
}

/// <summary>Migrations that were applied, oldest first.</summary>
public sealed record Migrated(IReadOnlyList<string> Applied);

/// <summary>A backup that was written.</summary>
public sealed record BackedUp(string File, long Bytes);

/// <summary>A backup that was restored.</summary>
/// <param name="Previous">The copy of what was there before; null when there was nothing.</param>
/// <param name="Applied">Migrations that the copy still needed.</param>
public sealed record Restored(string? Previous, IReadOnlyList<string> Applied);

/// <summary>What a verification found.</summary>
public sealed record Verification(IReadOnlyList<CheckOutcome> Checks)
{
    public bool IsClean => Checks.All(check => check.Findings.Count == 0);

    public int FindingCount => Checks.Sum(check => check.Findings.Count);
}

/// <summary>What one check found.</summary>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Findings">What does not hold, one Vietnamese sentence each.</param>
public sealed record CheckOutcome(string Name, double Seconds, IReadOnlyList<string> Findings);
