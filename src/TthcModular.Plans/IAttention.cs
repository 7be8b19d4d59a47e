using TthcModular.Organisation.Scopes;

namespace TthcModular.Plans;

/// <summary>What needs attention, for the home page.</summary>
public interface IAttention
{
    /// <summary>
    /// Counts and lists over the visible assignments of a unit and everything under it, or of all visible units, and the
    /// plans that run on a day with where they stand for that unit, or for their issuers.
    /// </summary>
    Task<Attention> ForAsync(UnitScope scope, int? unitId, DateOnly today, CancellationToken cancellation);
}

/// <summary>What needs attention.</summary>
/// <param name="Late">Assignments past their due day.</param>
/// <param name="DueSoon">Assignments due within the days that their plan's settings name.</param>
/// <param name="IndicatorsBehind">Indicator lines of the running plans that are behind.</param>
/// <param name="ToDo">Open assignments, those due first at the top; at most 20.</param>
/// <param name="Running">Running plans, newest first; at most 12.</param>
public sealed record Attention(
    int Late, int DueSoon, int IndicatorsBehind, IReadOnlyList<Assignment> ToDo, IReadOnlyList<RunningPlan> Running);

/// <summary>A running plan on a day.</summary>
/// <param name="Plan">The plan, with its tasks done and late.</param>
/// <param name="Day">Day of the period, from 1.</param>
/// <param name="Days">Length of the period in days.</param>
/// <param name="IndicatorsMet">Indicator lines that have reached their final target.</param>
/// <param name="IndicatorsBehind">Indicator lines behind the target line.</param>
public sealed record RunningPlan(PlanSummary Plan, int Day, int Days, int IndicatorsMet, int IndicatorsBehind);
