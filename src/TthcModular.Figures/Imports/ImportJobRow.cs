namespace TthcModular.Figures.Imports;

internal sealed class ImportJobRow
{
    public required string Id { get; set; }
    public required ImportKind Kind { get; set; }
    public required ImportState State { get; set; }
    public required string FileName { get; set; }
    public required string StoredFile { get; set; }
    public required bool Strict { get; set; }
    public required string Account { get; set; }
    public required int AccountId { get; set; }

    /// <summary>Identifiers of the units whose rows the account may bring, as JSON; null: all.</summary>
    public string? VisibleUnits { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public long Rows { get; set; }
    public long Accepted { get; set; }
    public long Rejected { get; set; }
    public int ProgressPercent { get; set; }

    /// <summary>When the node that works on it last said so; a job without such word for long is taken over.</summary>
    public DateTimeOffset? HeartbeatAt { get; set; }
    public string? RejectsFile { get; set; }
    public string? Message { get; set; }
}
