using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Contracts.Rules;

/// <summary>What task templates have to keep.</summary>
internal static class TaskRules
{
    public static IEnumerable<string> Check(IReadOnlyList<TaskTemplate> tasks) => tasks
        .SelectMany(Problems)
        .Concat(tasks.GroupBy(task => (task.Origin, task.Number))
            .Where(same => same.Count() > 1)
            .Select(same => $"Nhiệm vụ mẫu '{same.Key.Number}'{Of(same.Key.Origin)} được khai {same.Count()} lần."));

    private static IEnumerable<string> Problems(TaskTemplate task)
    {
        if (string.IsNullOrWhiteSpace(task.Number) || string.IsNullOrWhiteSpace(task.Title))
            yield return $"Nhiệm vụ mẫu '{task.Number}'{Of(task.Origin)} chưa có số thứ tự hoặc nội dung.";
        if (task.Schedule.Due is { } due && (due.YearOffset is < -10 or > 50 || due.Month is < 1 or > 12 || due.Day is < 1 or > 31))
            yield return $"Nhiệm vụ mẫu '{task.Number}'{Of(task.Origin)} có hạn không hợp lệ.";
    }

    private static string Of(string origin) => origin.Length == 0 ? "" : $" của '{origin}'";
}
