using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Reports;

/// <summary>What a report template and a narrative see. All figures stand for <see cref="Unit"/> with everything under it.</summary>
public sealed record ReportModel
{
    /// <summary>The plan's document facts.</summary>
    public required PlanFacts Plan { get; init; }

    /// <summary>The unit that reports.</summary>
    public required UnitFacts Unit { get; init; }

    /// <summary>The span reported on.</summary>
    public required Span Span { get; init; }

    /// <summary>Vietnamese name of the span.</summary>
    public required string SpanName { get; init; }

    /// <summary>The day the report is made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>When the figures were computed.</summary>
    public required DateTimeOffset ComputedAt { get; init; }

    /// <summary>Indicators of the plan, one line a number and breakdown.</summary>
    public IReadOnlyList<IndicatorLine> Indicators { get; init; } = [];

    /// <summary>Tasks by section.</summary>
    public IReadOnlyList<TaskSection> Sections { get; init; } = [];

    /// <summary>Counts over all tasks.</summary>
    public TaskCounts Tasks { get; init; } = new(0, 0, 0, 0);

    /// <summary>The plan's computed indicators for each unit directly concerned.</summary>
    public IReadOnlyList<UnitLine> ByUnit { get; init; } = [];

    /// <summary>Form II.06a/VPCP/KSTT: one line a field, the total last.</summary>
    public IReadOnlyList<SettlementLine> Settlement { get; init; } = [];

    /// <summary>The inventory of results in force, one line a unit, the total last.</summary>
    public IReadOnlyList<InventoryLine> Inventory { get; init; } = [];

    /// <summary>The pack's narrative; empty when it has none or failed.</summary>
    public string Narrative { get; init; } = "";
}

/// <summary>Facts of a plan.</summary>
public sealed record PlanFacts(string Slug, string Number, string Kind, string Title, string Issuer, string Place, DateOnly IssuedOn, Span Period);

/// <summary>Facts of a unit.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name, such as 'Xã Ia Tôr'.</param>
/// <param name="Authority">Name of the issuing authority, such as 'UBND xã Ia Tôr'.</param>
/// <param name="ParentAuthority">The authority above; empty for a province.</param>
public sealed record UnitFacts(string Code, string Name, string Authority, string ParentAuthority);

/// <summary>One indicator in a report.</summary>
public sealed record IndicatorLine
{
    /// <summary>Number in the plan.</summary>
    public required string Number { get; init; }

    /// <summary>Indicator code.</summary>
    public required string Code { get; init; }

    /// <summary>Name as the plan words it.</summary>
    public required string Name { get; init; }

    /// <summary>Breakdown as shown; empty for none.</summary>
    public string Breakdown { get; init; } = "";

    /// <summary>Unit symbol.</summary>
    public required string Unit { get; init; }

    /// <summary>Value at the start, where known.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Target at the milestone that the span leads to.</summary>
    public decimal? Target { get; init; }

    /// <summary>The milestone's day.</summary>
    public DateOnly? Milestone { get; init; }

    /// <summary>Numerator.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Denominator.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Value; null when nothing occurred.</summary>
    public decimal? Value { get; init; }

    /// <summary>Status in Vietnamese.</summary>
    public required string Status { get; init; }

    /// <summary>Formula in words.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Legal source and edition.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the unit itself reported where it differs from what was computed, with its explanation; empty: no difference.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>Tasks under one heading.</summary>
public sealed record TaskSection(string Name, IReadOnlyList<TaskLine> Tasks);

/// <summary>One task in a report.</summary>
public sealed record TaskLine(
    string Number, string Title, string Lead, string Coordinate, string Deliverable, string Schedule, string ReportDue, string Status, int Done, int Total, int Late);

/// <summary>Counts of tasks.</summary>
public sealed record TaskCounts(int Total, int Done, int Late, int Running);

/// <summary>One unit with its values, in the order of <see cref="ReportModel.Indicators"/>.</summary>
public sealed record UnitLine(int Rank, string Name, IReadOnlyList<decimal?> Values);

/// <summary>One row of form II.06a; columns (3) to (13).</summary>
public sealed record SettlementLine(
    string Field, long Received, long Online, long CounterAndPostal, long CarriedOver, long Settled, long BeforeDue, long OnDue, long Late,
    long Open, long WithinTime, long Overdue);

/// <summary>One row of the inventory of results in force.</summary>
public sealed record InventoryLine(string Unit, long InForce, long Permanent, long Dated, long ExpiringInAYear, long Digitised, long Signed, decimal? DigitisedRate);
