namespace TthcModular.Figures.Scorecards;

/// <summary>
/// What somebody entered for a part or group of a card. Rows are only added: the latest for a part counts, and one without
/// any number takes back what was entered before.
/// </summary>
internal sealed class ScoreEntryRow
{
    public long Id { get; set; }
    public required string Card { get; set; }
    public required int UnitId { get; set; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }

    /// <summary>Code of the part or group, as the card writes it.</summary>
    public required string Part { get; set; }
    public decimal? Numerator { get; set; }
    public decimal? Denominator { get; set; }
    public decimal? Points { get; set; }
    public required string Source { get; set; }
    public required string Account { get; set; }
    public required DateTimeOffset At { get; set; }
}
