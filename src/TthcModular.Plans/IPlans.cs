using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Plans;

/// <summary>
/// Reads plans. A plan is visible to whoever sees its issuer, a unit above the issuer, or a unit under the issuer that
/// the plan reaches.
/// </summary>
public interface IPlans
{
    /// <summary>
    /// Visible plans, newest first, without those whose type is switched off for the units through which the caller sees
    /// them; <paramref name="search"/> ignores case and diacritics.
    /// </summary>
    Task<IReadOnlyList<PlanSummary>> ListAsync(string? search, UnitScope scope, CancellationToken cancellation);

    /// <summary>The visible plans that <see cref="ListAsync"/> leaves out because their type is switched off.</summary>
    Task<IReadOnlyList<PlanSummary>> SwitchedOffAsync(UnitScope scope, CancellationToken cancellation);

    /// <summary>A visible plan, whether its type is on or not; null: none of that slug that the caller may see.</summary>
    Task<PlanDetails?> FindAsync(string slug, UnitScope scope, CancellationToken cancellation);

    /// <summary>Tasks in order, with counts over the assignments of a unit and everything under it.</summary>
    Task<IReadOnlyList<TaskSummary>> TasksAsync(PlanDetails plan, Unit unit, UnitScope scope, CancellationToken cancellation);

    /// <summary>Indicators in order, one line a number, code and breakdown, with figure, target and status for a unit at the span's end.</summary>
    Task<IReadOnlyList<PlanIndicator>> IndicatorsAsync(PlanDetails plan, Unit unit, Span span, TreeMode tree, UnitScope scope, CancellationToken cancellation);

    /// <summary>Figures of one indicator for the units directly under a unit, worst first; units without a value last.</summary>
    Task<IReadOnlyList<UnitFigure>> ByUnitAsync(PlanDetails plan, IndicatorRequest indicator, Unit unit, Span span, TreeMode tree, UnitScope scope, CancellationToken cancellation);

    /// <summary>Figures of one indicator over the months up to a day, from the plan's first day on, each with the value of the target line.</summary>
    Task<IReadOnlyList<TrendPoint>> TrendAsync(PlanDetails plan, PlanIndicator indicator, Unit unit, DateOnly until, TreeMode tree, UnitScope scope, CancellationToken cancellation);

    /// <summary>Spans by which the plan reports: those of its type's calendars, or civil quarters when no pack is there.</summary>
    Task<IReadOnlyList<PlanSpan>> SpansAsync(PlanDetails plan, CancellationToken cancellation);
}

/// <summary>Works on assignments.</summary>
public interface IAssignments
{
    /// <summary>Assignments of visible units, those due first at the top; filters that are null do not restrict.</summary>
    Task<IReadOnlyList<Assignment>> ListAsync(AssignmentFilter filter, UnitScope scope, CancellationToken cancellation);

    /// <summary>An assignment of a visible unit with its history; null: none the caller may see.</summary>
    Task<AssignmentDetails?> FindAsync(int id, UnitScope scope, CancellationToken cancellation);

    /// <summary>Records progress; refused when someone was first, when the values contradict, or outside the scope.</summary>
    Task<Result<Assignment>> ReportAsync(int id, ProgressReport report, UnitScope scope, CancellationToken cancellation);
}

/// <summary>Imports and exports plans as files.</summary>
public interface IPlanFiles
{
    /// <summary>Imports a plan file, or updates the plan of that slug by its keys; refused with errors by line.</summary>
    Task<PlanImportResult> ImportAsync(string yaml, string account, CancellationToken cancellation);

    /// <summary>A plan as a file; null: no such plan.</summary>
    Task<string?> ExportAsync(string slug, CancellationToken cancellation);
}

/// <summary>Outcome of an import of a plan.</summary>
public sealed record PlanImportResult(string? Slug, bool Created, IReadOnlyList<TthcModular.Packs.PlanFiles.PlanFileError> Errors, IReadOnlyList<string> Warnings);

/// <summary>A plan in a list.</summary>
public sealed record PlanSummary(
    int Id, string Slug, string Number, string Title, string PlanType, string PlanTypeName, Unit Issuer, Span Period, DateOnly IssuedOn,
    int Tasks, int Indicators, int TasksDone, int TasksLate);

/// <summary>A plan with its document facts.</summary>
public sealed record PlanDetails(
    int Id, string Slug, string Number, string Kind, string Title, string Place, string PlanType, string PlanTypeName, bool PlanTypeInstalled,
    Unit Issuer, Span Period, DateOnly IssuedOn, PlanDocument Document, IReadOnlyList<Duty> Duties)
{
    /// <summary>The plan's type is switched off for the units through which the caller sees the plan: no list shows it.</summary>
    public bool IsSwitchedOff { get; init; }
}

/// <summary>A reporting duty as the plan words it.</summary>
public sealed record Duty(string What, string? From, string? To, string? Cadence, string? PeriodRule, string? DueRule, IReadOnlyList<DateOnly> Dates);

/// <summary>A task with where it stands.</summary>
public sealed record TaskSummary(
    int Id, string Number, string Section, string Title, IReadOnlyList<string> Lead, IReadOnlyList<string> Coordinate, string Deliverable,
    ScheduleKind ScheduleKind, string ScheduleText, DateOnly? Due, string? ReportDueText, DateOnly? ReportDue, string? QuantityText,
    Standing Standing, int Assignments, int Done, int Late);

/// <summary>An indicator of a plan for one unit: figure, target and status.</summary>
/// <param name="Request">What to ask the figures for; null when no installed pack knows the code or the breakdown.</param>
/// <param name="BreakdownText">The breakdown as the plan words it.</param>
/// <param name="Target">Value at the next milestone on or after the span's end, else the last one.</param>
/// <param name="Milestone">Day of that milestone.</param>
/// <param name="Line">Value of the target line on the span's last day.</param>
public sealed record PlanIndicator(
    int Id, string Number, string Code, string Name, string? BreakdownText, string Unit, IReadOnlyList<string> Lead, IndicatorRequest? Request,
    Figure? Figure, IReadOnlyList<Target> Targets, decimal? Baseline, decimal? Target, DateOnly? Milestone, string? MilestoneText, decimal? Line,
    IndicatorStatus Status);

/// <summary>A target of a plan.</summary>
public sealed record Target(decimal Value, Comparator Comparator, DateOnly By, string? Milestone);

/// <summary>A unit's figure with its status.</summary>
public sealed record UnitFigure(Unit Unit, Figure Figure, IndicatorStatus Status);

/// <summary>A point of a trend; a null value: nothing occurred in the span.</summary>
public sealed record TrendPoint(Span Span, decimal? Value, decimal? Line);

/// <summary>A span of one of the plan's calendars.</summary>
public sealed record PlanSpan(string Calendar, ReportSpan Span);

/// <summary>Which assignments.</summary>
/// <remarks>
/// <see cref="UnitId"/> stands for the unit, everything under it and all that went into these. <see cref="AfterId"/> is
/// the last assignment of the page before.
/// </remarks>
public sealed record AssignmentFilter
{
    /// <summary>Only those not done.</summary>
    public bool OpenOnly { get; init; }
    public string? Plan { get; init; }
    public int? TaskId { get; init; }
    public int? UnitId { get; init; }
    public Standing? Standing { get; init; }
    public int? AfterId { get; init; }
    public int Limit { get; init; } = 200;
}

/// <summary>A unit's part in a task.</summary>
public sealed record Assignment(
    int Id, string PlanSlug, string PlanTitle, string TaskNumber, string TaskTitle, Unit Unit, AssignmentRole Role, AssignmentStatus Status, Standing Standing,
    int Percent, string Statement, DateOnly? Due, DateOnly? DoneOn, int Version);

/// <summary>An assignment with its history, newest first.</summary>
public sealed record AssignmentDetails(Assignment Assignment, string Deliverable, string ScheduleText, IReadOnlyList<ProgressEntry> History);

/// <summary>One entry of an assignment's history.</summary>
public sealed record ProgressEntry(DateTimeOffset At, string Account, AssignmentStatus Status, int Percent, string Statement);

/// <summary>What a unit reports of its assignment.</summary>
/// <param name="Version">The version the reporter saw.</param>
/// <param name="Status">Status.</param>
/// <param name="Percent">0 to 100; 100 exactly when done.</param>
/// <param name="Statement">Statement for the period, at most 4,000 characters.</param>
/// <param name="Account">Who reports.</param>
public sealed record ProgressReport(int Version, AssignmentStatus Status, int Percent, string Statement, string Account);
