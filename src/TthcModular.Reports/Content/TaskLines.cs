using TthcModular.Plans;
using TthcModular.Reports.Writing;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Content;

internal static class TaskLines
{
    public static TaskLine Of(TaskSummary task) => new(
        task.Number,
        task.Title,
        string.Join("; ", task.Lead),
        string.Join("; ", task.Coordinate),
        task.Deliverable,
        task.ScheduleText.Length > 0 ? task.ScheduleText : Days.WriteShort(task.Due),
        task.ReportDueText ?? Days.WriteShort(task.ReportDue),
        Words.Of(task.Standing),
        task.Done,
        task.Assignments,
        task.Late);
}
