namespace TthcModular.Figures.Records;

/// <summary>A figure that a unit reported itself.</summary>
internal sealed class ObservationRow
{
    public long Id { get; set; }
    public required int UnitId { get; set; }
    public required string MeasureCode { get; set; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }
    public required decimal Value { get; set; }
    public string? Note { get; set; }
}
