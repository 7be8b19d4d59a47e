namespace TthcModular.Figures.Records;

/// <summary>A complaint or proposal as stored; see <see cref="Sdk.Records.FeedbackRecord"/>.</summary>
internal sealed class FeedbackRow : IRecordRow
{
    public long Id { get; set; }
    public required string Code { get; set; }
    public required int UnitId { get; set; }
    public required DateTimeOffset ReceivedAt { get; set; }
    public required DateOnly ReceivedOn { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public required DateOnly DueOn { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public bool Published { get; set; }
}
