namespace TthcModular.Figures.Editions;

/// <summary>An indicator's edition as it was first brought by a pack. Its content is never changed afterwards.</summary>
internal sealed class IndicatorEditionRow
{
    public int Id { get; set; }
    public required string PlanType { get; set; }
    public required string Code { get; set; }
    public required string Edition { get; set; }
    public required string Name { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public required string LegalSource { get; set; }
    public required string Numerator { get; set; }
    public string? Denominator { get; set; }

    /// <summary>The whole definition in its closed form, from which the edition is computed when no pack brings it any more.</summary>
    public required string Definition { get; set; }
    public required DateTimeOffset FirstSeenAt { get; set; }

    /// <summary>The day the pack stopped bringing it; null: it brings it.</summary>
    public DateOnly? RetiredOn { get; set; }
}

/// <summary>A scorecard's edition as it was first brought by a pack; never changed afterwards.</summary>
internal sealed class ScorecardEditionRow
{
    public int Id { get; set; }
    public required string PlanType { get; set; }
    public required string Card { get; set; }
    public required string Edition { get; set; }
    public required string Content { get; set; }
    public required DateTimeOffset FirstSeenAt { get; set; }
}
