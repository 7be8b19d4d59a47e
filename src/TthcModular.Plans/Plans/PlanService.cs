using TthcModular.Figures.Indicators;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Plans;

internal sealed class PlanService(
    PlanQueries plans, TaskList tasks, IndicatorTable indicators, IPlanTypeSettings settings, IOrganisation organisation, IPackCatalogue packs) : IPlans
{
    private static readonly PlanCalendar[] WithoutPack = [new CivilCalendar("quarters", "Quý", Months: 3)];

    public Task<IReadOnlyList<PlanSummary>> ListAsync(string? search, UnitScope scope, CancellationToken cancellation) =>
        plans.ListAsync(search, scope, cancellation);

    public Task<IReadOnlyList<PlanSummary>> SwitchedOffAsync(UnitScope scope, CancellationToken cancellation) =>
        plans.SwitchedOffAsync(scope, cancellation);

    public Task<PlanDetails?> FindAsync(string slug, UnitScope scope, CancellationToken cancellation) =>
        plans.FindAsync(slug, scope, cancellation);

    public Task<IReadOnlyList<TaskSummary>> TasksAsync(PlanDetails plan, Unit unit, UnitScope scope, CancellationToken cancellation) =>
        tasks.OfAsync(plan, unit, scope, cancellation);

    public Task<IReadOnlyList<PlanIndicator>> IndicatorsAsync(
        PlanDetails plan, Unit unit, Span span, TreeMode tree, UnitScope scope, CancellationToken cancellation) =>
        indicators.ForAsync(plan, unit, span, tree, scope, cancellation);

    public Task<IReadOnlyList<UnitFigure>> ByUnitAsync(
        PlanDetails plan, IndicatorRequest indicator, Unit unit, Span span, TreeMode tree, UnitScope scope, CancellationToken cancellation) =>
        indicators.ByUnitAsync(plan, indicator, unit, span, tree, scope, cancellation);

    public Task<IReadOnlyList<TrendPoint>> TrendAsync(
        PlanDetails plan, PlanIndicator indicator, Unit unit, DateOnly until, TreeMode tree, UnitScope scope, CancellationToken cancellation) =>
        indicators.TrendAsync(plan, indicator, unit, until, tree, scope, cancellation);

    public async Task<IReadOnlyList<PlanSpan>> SpansAsync(PlanDetails plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var workingDays = await organisation.WorkingDaysAsync(cancellation);
        IReadOnlyList<PlanCalendar> calendars = packs.Current.FindPlanType(plan.PlanType)?.Type.Calendars is { Count: > 0 } own ? own : WithoutPack;
        var book = await settings.ReadAsync(cancellation);
        return [.. calendars.SelectMany(calendar => calendar
            .Spans(plan.Period, workingDays, day => book.Values(plan.PlanType, plan.Issuer, day))
            .Select(span => new PlanSpan(calendar.Key, span)))];
    }
}
