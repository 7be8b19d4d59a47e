using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.PlanFiles;

/// <summary>Tasks of a plan as templates for plans of the same type.</summary>
public static class TaskTemplates
{
    /// <summary>One template a task; days become days of the plan's first year and the years after it.</summary>
    public static IReadOnlyList<TaskTemplate> From(PlanFile plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Tasks.Select(task => From(task, plan))];
    }

    private static TaskTemplate From(PlanFileTask task, PlanFile plan) => new(task.Number, task.Section, task.Title)
    {
        Origin = plan.Slug,
        Lead = [.. task.Lead.Select(UnitSelector.Parse)],
        Coordinate = [.. task.Coordinate.Select(UnitSelector.Parse)],
        Deliverable = task.Deliverable ?? "",
        Schedule = new TaskSchedule(
            ScheduleKindNames.Find(task.Schedule.Kind) ?? throw new ArgumentException($"Unknown schedule kind '{task.Schedule.Kind}'.", nameof(task)),
            task.Schedule.Text,
            task.Schedule.Due is { } due ? YearDay.From(due, plan.Period.Start.Year) : null),
    };
}
