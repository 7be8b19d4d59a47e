namespace TthcModular.Storage.Maintenance.Watch;

/// <summary>The verification that runs in the background.</summary>
public interface IVerifications
{
    /// <summary>How the last run ended and when the next one begins.</summary>
    Task<VerificationState> StateAsync(CancellationToken cancellation);

    /// <summary>Lets the next run begin now, on whichever node is first.</summary>
    Task RequestAsync(CancellationToken cancellation);
}

/// <summary>Where background verification stands.</summary>
/// <param name="Interval">Zero: it is switched off.</param>
/// <param name="DueAt">When the next run may begin.</param>
/// <param name="IsRunning">Whether a node is at it.</param>
/// <param name="Last">The last run that ended; null: none.</param>
/// <param name="LastCleanAt">When all was well last; null: never.</param>
public sealed record VerificationState(TimeSpan Interval, DateTimeOffset? DueAt, bool IsRunning, VerificationRun? Last, DateTimeOffset? LastCleanAt);

/// <summary>A run that ended.</summary>
public sealed record VerificationRun(string Node, DateTimeOffset FinishedAt, Verification Outcome);
