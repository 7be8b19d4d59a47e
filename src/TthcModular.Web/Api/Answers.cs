using TthcModular.Figures.Formulas;
using TthcModular.Figures.Gaps;
using TthcModular.Figures.Imports;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Api;

internal sealed record UnitName(string Code, string Name)
{
    public static UnitName Of(Unit unit) => new(unit.Code, unit.Name);
}

internal sealed record UnitAnswer(string Code, string Name, string Kind, string? ParentCode, DateOnly? OpenedOn, DateOnly? ClosedOn);

internal sealed record PeriodAnswer(DateOnly From, DateOnly To);

/// <summary>A line of <c>plans list --json</c>.</summary>
internal sealed record PlanListing(string Slug, string Number, string Title, string PlanType, UnitName Issuer, int Tasks, int Indicators)
{
    public static PlanListing Of(PlanSummary plan) =>
        new(plan.Slug, plan.Number, plan.Title, plan.PlanType, UnitName.Of(plan.Issuer), plan.Tasks, plan.Indicators);
}

internal sealed record PlanAnswer(
    string Slug, string Number, string Title, string PlanType, UnitName Issuer, PeriodAnswer Period, DocumentReference? Parent,
    IReadOnlyList<DocumentReference> LegalBases)
{
    public static PlanAnswer Of(PlanDetails plan) => new(
        plan.Slug, plan.Number, plan.Title, plan.PlanType, UnitName.Of(plan.Issuer), new PeriodAnswer(plan.Period.From, plan.Period.To),
        plan.Document.ParentPlans.Count > 0 ? plan.Document.ParentPlans[0] : null, plan.Document.LegalBases);
}

internal sealed record TaskAnswer(
    string Number, string Section, string Title, IReadOnlyList<string> Lead, IReadOnlyList<string> Coordinate, string Deliverable,
    ScheduleAnswer Schedule, DueAnswer? ReportDue, string Status, CountAnswer Assignments)
{
    public static TaskAnswer Of(TaskSummary task) => new(
        task.Number, task.Section, task.Title, task.Lead, task.Coordinate, task.Deliverable,
        new ScheduleAnswer(Codes.Of(task.ScheduleKind, '_'), task.ScheduleText, task.Due),
        task.ReportDueText is null && task.ReportDue is null ? null : new DueAnswer(task.ReportDueText, task.ReportDue),
        Codes.Of(task.Standing), new CountAnswer(task.Assignments, task.Done, task.Late));
}

internal sealed record ScheduleAnswer(string Kind, string Text, DateOnly? Due);

internal sealed record DueAnswer(string? Text, DateOnly? Due);

internal sealed record CountAnswer(int Total, int Done, int Late);

internal sealed record AssignmentAnswer(
    int Id, string Task, UnitName Unit, string Role, string Status, string Standing, int Percent, DateOnly? Due, string Statement, string Etag)
{
    public static AssignmentAnswer Of(Assignment assignment) => new(
        assignment.Id, assignment.TaskNumber, UnitName.Of(assignment.Unit), Codes.Of(assignment.Role), Codes.Of(assignment.Status),
        Codes.Of(assignment.Standing), assignment.Percent, assignment.Due, assignment.Statement, Codes.Etag(assignment.Version));
}

/// <summary>A line of the indicators answer, the same in API and command line.</summary>
internal sealed record IndicatorAnswer(
    string Number, string Code, string Name, string? Breakdown, decimal? Numerator, decimal? Denominator, decimal? Value, string Unit,
    decimal? Target, DateOnly? Milestone, string Status, string? Edition, DateTimeOffset? ComputedAt, string? LegalSource, FormulaText? Formula,
    IReadOnlyList<ReportedAnswer> Reported)
{
    public static IndicatorAnswer Of(PlanIndicator line, Span span, IEnumerable<ReportedGap> reported) => new(
        line.Number, line.Code, line.Name, line.Request?.Breakdown ?? line.BreakdownText, line.Figure?.Numerator, line.Figure?.Denominator,
        line.Figure?.Shown, line.Unit, line.Target, line.Milestone, Codes.Of(line.Status), line.Figure?.Edition, line.Figure?.ComputedAt,
        line.Request?.Indicator.EditionOn(span.To).LegalSource, line.Request is { } request ? FormulaText.Of(request, span) : null, [.. reported.Select(ReportedAnswer.Of)]);
}

/// <summary>What the unit itself reported of a computed figure over some days, beside what was computed over them.</summary>
internal sealed record ReportedAnswer(
    DateOnly From, DateOnly To, decimal? Numerator, decimal? Denominator, decimal? Value, decimal? ComputedNumerator, decimal? ComputedDenominator,
    decimal? ComputedValue, bool Differs, bool Explained, string? Explanation)
{
    public static ReportedAnswer Of(ReportedGap gap) => new(
        gap.Span.From, gap.Span.To, gap.Numerator, gap.Denominator, gap.Value is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null,
        gap.Computed.Numerator, gap.Computed.Denominator, gap.Computed.Shown, gap.IsGap, gap.IsExplained, gap.IsExplained ? gap.Explanations[0].Text : null);
}

internal sealed record ImportAnswer(
    string Id, string State, long Rows, long Accepted, long Rejected, string? RejectsUrl, int Progress, string? Message)
{
    public static ImportAnswer Of(ImportJob job) => new(
        job.Id, Codes.Of(job.State), job.Rows, job.Accepted, job.Rejected,
        job.RejectsFile is null ? null : $"/api/v1/imports/{job.Id}/rejects", job.ProgressPercent, job.Message);
}
