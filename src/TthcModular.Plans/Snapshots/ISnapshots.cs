using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Snapshots;

/// <summary>
/// Figures locked at a cut-off (chốt số liệu). What is locked never changes; a correction is a further version beside the
/// earlier ones.
/// </summary>
public interface ISnapshots
{
    /// <summary>
    /// Locks a plan's figures over a span that has ended, for a unit and everything under it. Refused outside the scope,
    /// before the span's end, and for a further version without a reason.
    /// </summary>
    Task<Result<SnapshotSummary>> TakeAsync(SnapshotRequest request, UnitScope scope, CancellationToken cancellation);

    /// <summary>A plan's snapshots of visible units, the latest first.</summary>
    Task<IReadOnlyList<SnapshotSummary>> ListAsync(int planId, UnitScope scope, CancellationToken cancellation);

    /// <summary>A snapshot of a visible unit; null: none that the caller may see.</summary>
    Task<Snapshot?> FindAsync(int id, UnitScope scope, CancellationToken cancellation);

    /// <summary>Every cell that differs between two snapshots of one plan, with its causes.</summary>
    Task<Result<SnapshotComparison>> CompareAsync(int before, int after, UnitScope scope, CancellationToken cancellation);
}

/// <summary>What to lock.</summary>
/// <param name="Reason">Why; required when the same figures were locked before.</param>
public sealed record SnapshotRequest(PlanDetails Plan, Unit Unit, Span Span, string? Reason, string Account);

/// <summary>A snapshot in a list.</summary>
/// <param name="Hash">SHA-256 of the content, in hexadecimal digits.</param>
public sealed record SnapshotSummary(
    int Id, int PlanId, Unit Unit, Span Span, int Version, DateTimeOffset TakenAt, string Account, string Reason, int Cells, string Hash);

/// <summary>A snapshot with its content.</summary>
/// <param name="Json">The content as it was hashed.</param>
public sealed record Snapshot(SnapshotSummary Summary, SnapshotContent Content, string Json);

/// <summary>Two snapshots beside each other.</summary>
/// <param name="Same">How many cells are the same in both.</param>
public sealed record SnapshotComparison(SnapshotSummary Before, SnapshotSummary After, IReadOnlyList<ChangedCell> Changed, int Same);

/// <summary>A cell that differs.</summary>
/// <param name="Unit">The unit as the later snapshot names it.</param>
/// <param name="Line">The indicator's line as the later snapshot has it.</param>
/// <param name="Before">Null: not in the earlier one.</param>
/// <param name="After">Null: not in the later one.</param>
public sealed record ChangedCell(
    LockedUnit Unit, LockedLine Line, LockedLine? LineBefore, LockedCell? Before, LockedCell? After, IReadOnlyList<ChangeCause> Causes);

/// <summary>Why a cell differs, as far as what was locked tells.</summary>
public enum ChangeCause
{
    /// <summary>The snapshots are of different spans.</summary>
    Span,

    /// <summary>The line is in one of them only.</summary>
    Indicator,

    /// <summary>Target, milestone or baseline.</summary>
    Target,

    /// <summary>Another definition.</summary>
    Edition,

    /// <summary>Other units count, or the unit itself is in one of them only.</summary>
    Tree,

    /// <summary>Reported figures.</summary>
    Observations,

    /// <summary>More records, on balance.</summary>
    RecordsAdded,

    /// <summary>Fewer records, on balance.</summary>
    RecordsRemoved,

    /// <summary>As many records with other content.</summary>
    RecordsChanged,

    /// <summary>Progress or number of assignments.</summary>
    Assignments,

    /// <summary>What was locked does not tell.</summary>
    Unknown,
}
