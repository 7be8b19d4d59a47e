namespace TthcModular.Plans.Snapshots;

/// <summary>A snapshot. Rows are only ever added; the database refuses a change of one.</summary>
internal sealed class SnapshotRow
{
    public int Id { get; set; }
    public required int PlanId { get; set; }
    public required int UnitId { get; set; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }
    public required int Version { get; set; }
    public required DateTimeOffset TakenAt { get; set; }
    public required string Account { get; set; }
    public required string Reason { get; set; }
    public required int Cells { get; set; }
    public required string Hash { get; set; }
    public required string Content { get; set; }
}
