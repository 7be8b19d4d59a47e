namespace TthcModular.Figures.Gaps;

/// <summary>An explanation, with the numbers it was given for. Rows are only ever added.</summary>
internal sealed class GapExplanationRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required int UnitId { get; set; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }
    public required string Text { get; set; }
    public required string Account { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string Reported { get; set; }
    public required string Computed { get; set; }
}
