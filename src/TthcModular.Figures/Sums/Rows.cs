namespace TthcModular.Figures.Sums;

/// <summary>A measure that is kept as daily sums, identified by its content.</summary>
internal sealed class MeasureRow
{
    public int Id { get; set; }
    public required string Key { get; set; }
    public required string Content { get; set; }

    /// <summary>Whether the sums cover every stored record; false while a new measure is being computed.</summary>
    public bool IsComplete { get; set; }
}

/// <summary>
/// Sum of a measure for one unit and day. For counts the number of records of that day; for stocks the change on that
/// day, so that the stock is the sum of all days up to it.
/// </summary>
internal sealed class DailySumRow
{
    public required int MeasureId { get; set; }
    public required int UnitId { get; set; }
    public required DateOnly Day { get; set; }
    public required long Sum { get; set; }
}
