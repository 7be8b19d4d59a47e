using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units.Changes;
using TthcModular.Plans.Annexes;
using TthcModular.Plans.Home;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Plans.Files;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Snapshots;
using TthcModular.Plans.Tasks;

namespace TthcModular.Plans;

/// <summary>Registration of the module.</summary>
public static class PlansServices
{
    /// <summary>
    /// Adds <see cref="IPlans"/>, <see cref="IAssignments"/>, <see cref="IPlanFiles"/>, <see cref="IAnnexes"/>,
    /// <see cref="ISnapshots"/>, <see cref="IAttention"/>, <see cref="IPlanTypeSettings"/> and, for
    /// figures made of tasks, <see cref="IAssignmentCounts"/>. Needs a scoped DbContext, a TimeProvider, the organisation,
    /// the packs and the figures.
    /// </summary>
    public static IServiceCollection AddTthcPlans(this IServiceCollection services) => services
        .AddScoped<IPlanTypeSettings, PlanTypeSettings>()
        .AddScoped<WorkRules>()
        .AddScoped<PlanVisibility>()
        .AddScoped<PlanQueries>()
        .AddScoped<TaskList>()
        .AddScoped<IndicatorLines>()
        .AddScoped<IndicatorTable>()
        .AddScoped<IPlans, PlanService>()
        .AddScoped<IAssignments, Assignments>()
        .AddScoped<IAssignmentCounts, AssignmentCounts>()
        .AddScoped<IPlanFiles, PlanFiles>()
        .AddScoped<IAnnexes, AnnexService>()
        .AddScoped<IAttention, AttentionService>()
        .AddScoped<IUnitChangeEffects, AssignmentsOfClosedUnits>()
        .AddScoped<SnapshotTaking>()
        .AddScoped<ISnapshots, SnapshotService>()
        .AddScoped<IIntegrityCheck, SnapshotIntegrity>()
        .AddScoped<IIntegrityCheck, AssignmentIntegrity>();
}
