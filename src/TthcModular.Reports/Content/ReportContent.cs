using TthcModular.Figures.Forms;
using TthcModular.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Standard;

namespace TthcModular.Reports.Content;

/// <summary>Computes what a report view needs, in a number of queries that does not grow with the units.</summary>
internal sealed class ReportContent(
    IPlans plans, IForms forms, IPlanTypeSettings planTypeSettings, ReportedRemarks remarks, UnitComparison comparison, TimeProvider clock)
{
    /// <summary>Days within which a result counts as expiring soon, where the plan type has no setting for it.</summary>
    private const int ExpiringDays = 365;

    public async Task<ReportModel> BuildAsync(ReportSubject subject, CancellationToken cancellation)
    {
        var needs = subject.View.Needs;
        var (plan, unit, span) = (subject.Plan, subject.Unit, subject.Span);
        IReadOnlyList<PlanIndicator> indicators = needs.HasFlag(ReportNeeds.Indicators) || needs.HasFlag(ReportNeeds.ByUnit)
            ? await plans.IndicatorsAsync(plan, unit, span, subject.Mode, subject.Scope, cancellation)
            : [];
        IReadOnlyList<TaskSummary> tasks = needs.HasFlag(ReportNeeds.Tasks) ? await plans.TasksAsync(plan, unit, subject.Scope, cancellation) : [];
        var settings = await planTypeSettings.ValuesAsync(plan.PlanType, unit, span.To, cancellation);
        var reported = await remarks.OfAsync(subject, indicators, cancellation);
        return new ReportModel
        {
            Plan = new PlanFacts(plan.Slug, plan.Number, plan.Kind, plan.Title, plan.Issuer.Authority, plan.Place, plan.IssuedOn, plan.Period),
            Unit = new UnitFacts(unit.Code, unit.Name, unit.Authority, subject.Parent?.Authority ?? ""),
            Span = span,
            SpanName = subject.SpanName,
            MadeOn = clock.Today(),
            ComputedAt = ComputedAt(indicators),
            Indicators = [.. indicators.Select(indicator => IndicatorLines.Of(indicator, span, reported.GetValueOrDefault(indicator.Code, "")))],
            Sections = Sections(tasks),
            Tasks = Counts(tasks),
            ByUnit = needs.HasFlag(ReportNeeds.ByUnit) ? await comparison.OfAsync(subject, indicators, clock.Today(), cancellation) : [],
            Settlement = needs.HasFlag(ReportNeeds.Settlement) ? await forms.SettlementAsync(unit, span, subject.Mode, SettlementRules.Of(settings), cancellation) : [],
            Inventory = needs.HasFlag(ReportNeeds.Inventory) ? await forms.InventoryAsync(unit, span.To, settings.Whole(StandardSettings.ExpiringDaysKey) ?? ExpiringDays, cancellation) : [],
            Settings = settings,
        };
    }

    private DateTimeOffset ComputedAt(IReadOnlyList<PlanIndicator> indicators) =>
        indicators.Select(indicator => indicator.Figure?.ComputedAt).Max() ?? clock.GetUtcNow();

    private static List<TaskSection> Sections(IReadOnlyList<TaskSummary> tasks) =>
        [.. tasks.GroupBy(task => task.Section, StringComparer.Ordinal).Select(section => new TaskSection(section.Key, [.. section.Select(TaskLines.Of)]))];

    private static TaskCounts Counts(IReadOnlyList<TaskSummary> tasks) => new(
        tasks.Count,
        tasks.Count(task => task.Standing == Standing.Done),
        tasks.Count(task => task.Standing == Standing.Late),
        tasks.Count(task => task.Standing is Standing.Running or Standing.DueSoon));
}
