using TthcModular.Plans;

namespace TthcModular.Web.Features.Shared;

/// <summary>Assignments of one task with the same due day, for lists in which a task would stand once a unit.</summary>
public sealed record TaskGroup(IReadOnlyList<Assignment> Assignments)
{
    /// <summary>How many units are named before the rest is folded.</summary>
    public const int Named = 4;

    public Assignment First => Assignments[0];

    public static IReadOnlyList<TaskGroup> Of(IEnumerable<Assignment> assignments) =>
        [.. assignments
            .GroupBy(assignment => (assignment.PlanSlug, assignment.TaskNumber, assignment.Due))
            .Select(group => new TaskGroup([.. group]))];
}
