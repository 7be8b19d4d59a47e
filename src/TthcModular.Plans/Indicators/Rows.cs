using TthcModular.Plans.Plans;

namespace TthcModular.Plans.Indicators;

internal sealed class PlanIndicatorRow : IStoredRow
{
    public int Id { get; set; }
    public required int PlanId { get; set; }
    public required string Number { get; set; }
    public required int Position { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required string Unit { get; set; }
    public string? NumeratorText { get; set; }
    public string? DenominatorText { get; set; }
    public string? Exclusions { get; set; }
    public required IReadOnlyList<string> Lead { get; set; }
}

internal sealed class TargetRow : IStoredRow
{
    public int Id { get; set; }
    public required int PlanIndicatorId { get; set; }
    public required int Position { get; set; }
    public required decimal Value { get; set; }
    public required Comparator Comparator { get; set; }
    public string? Milestone { get; set; }
    public DateOnly? By { get; set; }

    /// <summary>The plan's wording of the breakdown.</summary>
    public string? Breakdown { get; set; }
}

/// <summary>A reporting duty as the plan words it.</summary>
internal sealed class DutyRow : IStoredRow
{
    public int Id { get; set; }
    public required int PlanId { get; set; }
    public required int Position { get; set; }
    public required string What { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Cadence { get; set; }
    public string? PeriodRule { get; set; }
    public string? DueRule { get; set; }
    public required IReadOnlyList<DateOnly> Dates { get; set; }
}
