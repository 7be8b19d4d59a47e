namespace TthcModular.Access.Audit;

/// <summary>Who did what, when, to what. Each entry's hash covers the one before.</summary>
internal sealed class AuditEntry
{
    public long Id { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string Account { get; set; }
    public required string Action { get; set; }
    public required string Subject { get; set; }
    public string? Detail { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}

/// <summary>Writes and checks the audit chain.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry to the caller's unit of work; saved with it or not at all.</summary>
    Task AddAsync(string account, string action, string subject, string? detail, CancellationToken cancellation);

    /// <summary>The first broken entry's number, or null when the chain is whole.</summary>
    Task<long?> FindBreakAsync(CancellationToken cancellation);
}
