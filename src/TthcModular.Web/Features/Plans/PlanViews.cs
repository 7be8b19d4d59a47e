using Microsoft.AspNetCore.Mvc;
using TthcModular.Plans;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Snapshots;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Text;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Plans;

/// <summary>The list of plans.</summary>
public sealed record PlanList(string? Search, IReadOnlyList<PlanSummary> Plans, DateOnly Today);

/// <summary>A plan's first tab: where do we stand, what is late and with whom, will we make it.</summary>
public sealed record PlanOverview(OpenPlan Open, IReadOnlyList<TaskSummary> Tasks, IReadOnlyList<PlanIndicator> Indicators, IReadOnlyList<Assignment> Late)
{
    /// <summary>How many late assignments stand on the page.</summary>
    public const int Shown = 60;

    public int Count(Standing standing) => Tasks.Count(task => task.Standing == standing);

    public int Count(IndicatorStatus status) => Indicators.Count(indicator => indicator.Status == status);

    /// <summary>Indicators that need work first.</summary>
    public IEnumerable<PlanIndicator> Worst => Indicators
        .Where(indicator => indicator.Status != IndicatorStatus.NoTarget)
        .OrderBy(indicator => Rank(indicator.Status));

    /// <summary>Days that matter: milestones of targets and days of reports.</summary>
    public IReadOnlyList<DateOnly> Marks =>
        [.. Indicators.SelectMany(indicator => indicator.Targets.Select(target => target.By))
            .Concat(Open.Plan.Duties.SelectMany(duty => duty.Dates))
            .Where(Open.Plan.Period.Contains)
            .Distinct()
            .Order()];

    /// <summary>The answer to 'will we make it', in words.</summary>
    public string Forecast => (Count(IndicatorStatus.Behind), Count(IndicatorStatus.Met) + Count(IndicatorStatus.OnCourse)) switch
    {
        (0, 0) => "Chưa đủ số liệu để dự báo. Hãy nhập số liệu của kỳ này.",
        (0, _) => "Có: mọi chỉ tiêu có số liệu đều đạt hoặc đúng tiến độ.",
        (var behind, 0) => $"Khó: cả {behind} chỉ tiêu có số liệu đều chậm.",
        var (behind, fine) => $"Chưa chắc: {behind} chỉ tiêu chậm, {fine} chỉ tiêu đạt hoặc đúng tiến độ.",
    };

    private static int Rank(IndicatorStatus status) => status switch
    {
        IndicatorStatus.Behind => 0,
        IndicatorStatus.OnCourse => 1,
        IndicatorStatus.Met => 2,
        _ => 3,
    };
}

/// <summary>Filters of the task table.</summary>
public sealed record TaskSearch
{
    [FromQuery(Name = "tim")]
    public string? Text { get; init; }

    [FromQuery(Name = "tinh-trang")]
    public Standing? Standing { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Standing is null;

    public bool Matches(TaskSummary task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return (Standing is null || task.Standing == Standing)
            && (string.IsNullOrWhiteSpace(Text) || Haystack(task).Contains(VietnameseText.Fold(Text), StringComparison.Ordinal));
    }

    private static string Haystack(TaskSummary task) =>
        VietnameseText.Fold($"{task.Number} {task.Title} {task.Deliverable} {string.Join(' ', task.Lead)} {string.Join(' ', task.Coordinate)}");
}

/// <summary>The tasks of a plan by section.</summary>
public sealed record PlanTasks(OpenPlan Open, IReadOnlyList<TaskSummary> All, TaskSearch Search)
{
    public IReadOnlyList<TaskSummary> Found => [.. All.Where(Search.Matches)];

    public IEnumerable<IGrouping<string, TaskSummary>> Sections => Found.GroupBy(task => task.Section, StringComparer.Ordinal);
}

/// <summary>The indicators of a plan.</summary>
public sealed record PlanIndicators(OpenPlan Open, IReadOnlyList<PlanIndicator> Indicators)
{
    /// <summary>The figures locked, the latest first.</summary>
    public IReadOnlyList<SnapshotSummary> Snapshots { get; init; } = [];

    /// <summary>Whether the chosen unit and span were locked before, so that a further version needs a reason.</summary>
    public bool IsLocked => Snapshots.Any(snapshot => snapshot.Unit == Open.Unit && snapshot.Span == Open.Span);

    /// <summary>When the figures were computed; null: there are none.</summary>
    public DateTimeOffset? ComputedAt => Indicators.Max(indicator => indicator.Figure?.ComputedAt);
}

/// <summary>The reports of a plan: what its type offers, and what the plan asks for.</summary>
/// <param name="Type">The installed plan type; null: its pack is not there.</param>
public sealed record PlanReports(OpenPlan Open, PlanType? Type)
{
    /// <summary>The span of a report that is due next; null: all are over.</summary>
    public ReportSpan? NextOf(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Open.Spans.Options
            .Where(option => option.Calendar == view.Calendar && option.Span.Key.StartsWith(view.SpanPrefix, StringComparison.Ordinal))
            .Select(option => option.Span)
            .Where(span => span.Due >= Open.Sight.Today)
            .MinBy(span => span.Due);
    }
}
