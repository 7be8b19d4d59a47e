using TthcModular.Plans.Plans;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Plans.Tasks;

internal sealed class TaskRow : IStoredRow
{
    public int Id { get; set; }
    public required int PlanId { get; set; }
    public required string Number { get; set; }
    public required int Position { get; set; }
    public required string Section { get; set; }
    public required string Title { get; set; }
    public required IReadOnlyList<string> Lead { get; set; }
    public required IReadOnlyList<string> Coordinate { get; set; }
    public required string Deliverable { get; set; }
    public required ScheduleKind ScheduleKind { get; set; }
    public required string ScheduleText { get; set; }
    public DateOnly? Due { get; set; }
    public string? ReportDueText { get; set; }
    public DateOnly? ReportDue { get; set; }
    public decimal? QuantityValue { get; set; }
    public string? QuantityUnit { get; set; }
    public string? QuantityText { get; set; }
}

internal sealed class AssignmentRow
{
    public int Id { get; set; }
    public required int PlanId { get; set; }
    public required int TaskId { get; set; }
    public required int UnitId { get; set; }
    public required AssignmentRole Role { get; set; }
    public AssignmentStatus Status { get; set; }
    public int Percent { get; set; }
    public string Statement { get; set; } = "";
    public DateOnly? Due { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>Raised by every change; the etag.</summary>
    public int Version { get; set; }
}

internal sealed class ProgressRow
{
    public long Id { get; set; }
    public required int AssignmentId { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string Account { get; set; }
    public required AssignmentStatus Status { get; set; }
    public required int Percent { get; set; }
    public required string Statement { get; set; }
}
