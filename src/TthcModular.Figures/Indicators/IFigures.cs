using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Indicators;

/// <summary>Computes indicators from daily sums, observations and the tree.</summary>
public interface IFigures
{
    /// <summary>
    /// One figure for every indicator, unit and span asked for, in a number of queries that does not depend on how many
    /// units there are. Units outside the scope are left out.
    /// </summary>
    Task<IReadOnlyList<Figure>> EvaluateAsync(FigureQuery query, UnitScope scope, CancellationToken cancellation);

    /// <summary>
    /// The records behind a figure's numerator or denominator, by code: cases, feedback or results; for a reported figure the
    /// observations taken, for a count of units their records or the units, for tasks the assignments. Empty outside the scope.
    /// </summary>
    Task<RecordPage> RecordsAsync(RecordQuery query, UnitScope scope, CancellationToken cancellation);
}

/// <summary>What to compute.</summary>
public sealed record FigureQuery(IReadOnlyList<IndicatorRequest> Indicators, IReadOnlyList<int> UnitIds, IReadOnlyList<Span> Spans)
{
    public TreeMode Tree { get; init; } = TreeMode.Then;

    /// <summary>The plan whose assignments are counted, for indicators made of tasks.</summary>
    public int? PlanId { get; init; }

    /// <summary>Whether each figure says what it was computed from (<see cref="Figure.Inputs"/>).</summary>
    public bool WithInputs { get; init; }
}

/// <summary>An indicator, whole or under one of its breakdowns (key).</summary>
public sealed record IndicatorRequest(Indicator Indicator, string? Breakdown);

/// <summary>A figure with what it is made of. A null value: nothing occurred.</summary>
public sealed record Figure(
    string Code, string? Breakdown, int UnitId, Span Span, decimal? Numerator, decimal? Denominator, decimal? Value, string Edition, DateTimeOffset ComputedAt)
{
    /// <summary>The value rounded half away from zero to 2 decimals, as shown.</summary>
    public decimal? Shown => Value is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>What it was computed from; null unless asked for.</summary>
    public FigureInputs? Inputs { get; init; }
}

/// <summary>What a figure was computed from, short enough to be kept with it: equal texts mean that nothing of the kind changed.</summary>
/// <param name="Definition">Fingerprint of numerator, denominator, scale and breakdown.</param>
/// <param name="Scope">Fingerprint of the units counted on each day.</param>
/// <param name="Observations">Fingerprint of the observations taken; null: it is made of none.</param>
/// <param name="Numerator">What the numerator is made of.</param>
/// <param name="Denominator">What the denominator is made of; null: there is none.</param>
public sealed record FigureInputs(string Definition, string Scope, string? Observations, MadeOf Numerator, MadeOf? Denominator);

/// <summary>What a measure counts.</summary>
public enum MadeOf
{
    Records,
    Observations,
    Units,
    Assignments,
}

/// <summary>Which records behind which figure.</summary>
/// <param name="Request">Indicator and breakdown.</param>
/// <param name="OfNumerator">Numerator or denominator.</param>
/// <param name="After">Code of the last record of the page before; null: first page.</param>
public sealed record RecordQuery(IndicatorRequest Request, bool OfNumerator, int UnitId, Span Span, TreeMode Tree, string? After, int Limit)
{
    /// <summary>The plan whose assignments are listed, for indicators made of tasks.</summary>
    public int? PlanId { get; init; }
}

/// <summary>A page of records or observations.</summary>
/// <param name="Columns">Column names of data-contracts, in order.</param>
/// <param name="Rows">Values as written in a file.</param>
/// <param name="Next">What to pass as <see cref="RecordQuery.After"/> for more; null: the end.</param>
public sealed record RecordPage(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Next);

/// <summary>Counts assignments by unit; supplied by the module that keeps plans.</summary>
public interface IAssignmentCounts
{
    /// <summary>For each unit with assignments of the plan that are open or due in the span: how many, and how many done by its last day.</summary>
    Task<IReadOnlyDictionary<int, AssignmentCount>> CountAsync(int planId, Span span, CancellationToken cancellation);

    /// <summary>The assignments counted for some units, by number, those after one of them.</summary>
    Task<IReadOnlyList<CountedAssignment>> ListAsync(int planId, Span span, bool doneOnly, IReadOnlyList<int> unitIds, int after, int limit, CancellationToken cancellation);
}

/// <summary>Assignments of one unit.</summary>
public sealed record AssignmentCount(int All, int Done);

/// <summary>An assignment that a figure counts.</summary>
public sealed record CountedAssignment(int Id, int UnitId, string TaskNumber, string TaskTitle, string Status, int Percent, DateOnly? Due, DateOnly? DoneOn);
