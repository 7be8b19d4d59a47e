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
/// The sums of a measure for one unit and each day of a month, in one row: figures are mostly asked for whole months.
/// For counts a day's sum is the number of its records; for stocks the change on that day, so that the stock is the sum
/// of all days up to it.
/// </summary>
internal sealed class DailySumsRow
{
    public required int MeasureId { get; set; }
    public required int UnitId { get; set; }

    /// <summary>The month as <see cref="MonthOfDays.NumberOf"/> counts it.</summary>
    public required int Month { get; set; }

    /// <summary>Sum of all days of the month.</summary>
    public required long Total { get; set; }

    /// <summary>The sum of each day, packed by <see cref="MonthOfDays"/>.</summary>
    public required byte[] Days { get; set; }
}
