using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Settings;

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

    /// <summary>The plan type's settings for the unit on the span's last day; for narratives.</summary>
    public SettingValues Settings { get; init; } = SettingValues.None;

    /// <summary>The pack's narrative; empty when it has none or failed.</summary>
    public string Narrative { get; init; } = "";
}

/// <summary>Facts of a plan.</summary>
/// <param name="Slug">Short name of the plan in addresses and files.</param>
/// <param name="Number">Number of the document, such as '12/KH-UBND'.</param>
/// <param name="Kind">Kind of document, such as 'Kế hoạch'.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Issuer">Issuing authority, such as 'UBND huyện Tứ Kỳ'.</param>
/// <param name="Place">Place named in the date line.</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="Period">First and last day of the plan.</param>
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
/// <param name="Name">The heading.</param>
/// <param name="Tasks">Its tasks, in the order of the plan.</param>
public sealed record TaskSection(string Name, IReadOnlyList<TaskLine> Tasks);

/// <summary>One task in a report.</summary>
/// <param name="Number">Number in the plan, such as 'II.4.3'.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Lead">Who leads, as the plan words it.</param>
/// <param name="Coordinate">Who coordinates, as the plan words it.</param>
/// <param name="Deliverable">The deliverable.</param>
/// <param name="Schedule">The plan's wording of when.</param>
/// <param name="ReportDue">When it is to be reported, as the plan words it.</param>
/// <param name="Status">Status in Vietnamese.</param>
/// <param name="Done">Assignments done.</param>
/// <param name="Total">Assignments in the scope of the report.</param>
/// <param name="Late">Assignments late.</param>
public sealed record TaskLine(
    string Number, string Title, string Lead, string Coordinate, string Deliverable, string Schedule, string ReportDue, string Status, int Done, int Total, int Late);

/// <summary>Counts of tasks.</summary>
/// <param name="Total">All tasks.</param>
/// <param name="Done">Tasks done.</param>
/// <param name="Late">Tasks late.</param>
/// <param name="Running">Tasks being carried out in time.</param>
public sealed record TaskCounts(int Total, int Done, int Late, int Running);

/// <summary>One unit with its values, in the order of <see cref="ReportModel.Indicators"/>.</summary>
/// <param name="Rank">Rank from 1, by how many targets are reached; units with as many share one.</param>
/// <param name="Name">Name of the unit.</param>
/// <param name="Values">A value an indicator; null when nothing occurred.</param>
public sealed record UnitLine(int Rank, string Name, IReadOnlyList<decimal?> Values);

/// <summary>One row of form II.06a; columns (3) to (13).</summary>
/// <param name="Field">Field (lĩnh vực), column 2.</param>
/// <param name="Received">Cases to settle: received in the span and carried over.</param>
/// <param name="Online">Filed online.</param>
/// <param name="CounterAndPostal">Filed at the counter or by post.</param>
/// <param name="CarriedOver">Carried over from before the span.</param>
/// <param name="Settled">Settled.</param>
/// <param name="BeforeDue">Settled before the due day.</param>
/// <param name="OnDue">Settled on the due day.</param>
/// <param name="Late">Settled late.</param>
/// <param name="Open">Being settled on the last day.</param>
/// <param name="WithinTime">Of these, within time.</param>
/// <param name="Overdue">Of these, overdue.</param>
public sealed record SettlementLine(
    string Field, long Received, long Online, long CounterAndPostal, long CarriedOver, long Settled, long BeforeDue, long OnDue, long Late,
    long Open, long WithinTime, long Overdue)
{
    /// <summary>The number in a column of the form.</summary>
    public long this[SettlementColumn column] => column switch
    {
        SettlementColumn.Received => Received,
        SettlementColumn.Online => Online,
        SettlementColumn.CounterAndPostal => CounterAndPostal,
        SettlementColumn.CarriedOver => CarriedOver,
        SettlementColumn.Settled => Settled,
        SettlementColumn.BeforeDue => BeforeDue,
        SettlementColumn.OnDue => OnDue,
        SettlementColumn.Late => Late,
        SettlementColumn.Open => Open,
        SettlementColumn.WithinTime => WithinTime,
        SettlementColumn.Overdue => Overdue,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, message: null),
    };
}

/// <summary>One row of the inventory of results in force.</summary>
/// <param name="Unit">Name of the unit.</param>
/// <param name="InForce">Results in force.</param>
/// <param name="Permanent">Of these, without an end.</param>
/// <param name="Dated">Of these, with an end.</param>
/// <param name="ExpiringSoon">Of these, ending within the days that a setting of the plan type gives.</param>
/// <param name="Digitised">Of those in force, digitised.</param>
/// <param name="Signed">Of those in force, digitised and digitally signed.</param>
/// <param name="DigitisedRate">Digitised of those in force in percent, 0 to 100; null when none is in force.</param>
public sealed record InventoryLine(string Unit, long InForce, long Permanent, long Dated, long ExpiringSoon, long Digitised, long Signed, decimal? DigitisedRate);
