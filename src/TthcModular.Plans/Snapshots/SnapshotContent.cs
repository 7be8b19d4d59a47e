using TthcModular.Figures.Indicators;
using TthcModular.Plans.Indicators;

namespace TthcModular.Plans.Snapshots;

/// <summary>
/// Everything a snapshot locks. It stands alone: no pack, plan, unit or record is needed to read it. The order of the
/// properties is the order in which they are written and hashed.
/// </summary>
public sealed record SnapshotContent
{
    public required int Format { get; init; }
    public required LockedPlan Plan { get; init; }
    public required LockedUnit Unit { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset TakenAt { get; init; }
    public required string Account { get; init; }
    public required string Reason { get; init; }

    /// <summary>The unit and everything under it on the span's last day, parents first.</summary>
    public required IReadOnlyList<LockedUnit> Units { get; init; }

    /// <summary>The plan's indicator lines in order.</summary>
    public required IReadOnlyList<LockedLine> Lines { get; init; }

    /// <summary>One cell a unit and line, by unit, then line.</summary>
    public required IReadOnlyList<LockedCell> Cells { get; init; }
}

/// <summary>Facts of the plan when its figures were locked.</summary>
public sealed record LockedPlan(string Slug, string Number, string Title, string PlanType, string Issuer);

/// <summary>A unit when its figures were locked.</summary>
public sealed record LockedUnit(string Code, string Name, string Kind, string? Parent);

/// <summary>An indicator line with its definition and target when it was locked.</summary>
public sealed record LockedLine
{
    public required string Number { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>The breakdown as the plan words it.</summary>
    public required string? Breakdown { get; init; }
    public required string Symbol { get; init; }

    /// <summary>Edition in force at the span's end; null: no pack computed the line.</summary>
    public required string? Edition { get; init; }
    public required string? LegalSource { get; init; }
    public required string? Numerator { get; init; }
    public required string? Denominator { get; init; }
    public required decimal? Baseline { get; init; }
    public required decimal? Target { get; init; }
    public required DateOnly? Milestone { get; init; }

    /// <summary>Value of the target line on the span's last day.</summary>
    public required decimal? Due { get; init; }

    /// <summary>Identity of a line among others.</summary>
    public string Key => $"{Number}|{Code}|{Breakdown}";
}

/// <summary>One figure as it was locked.</summary>
public sealed record LockedCell
{
    /// <summary>Unit code.</summary>
    public required string Unit { get; init; }

    /// <summary>Position of the line, from 0.</summary>
    public required int Line { get; init; }
    public required decimal? Numerator { get; init; }
    public required decimal? Denominator { get; init; }

    /// <summary>Value as computed, not rounded; null: nothing occurred, or not computed.</summary>
    public required decimal? Value { get; init; }
    public required IndicatorStatus Status { get; init; }
    public required DateTimeOffset? ComputedAt { get; init; }
    public required FigureInputs? Inputs { get; init; }

    /// <summary>The value as shown.</summary>
    public decimal? Shown => Value is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;
}
