using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.PlanFiles;

/// <summary>Kinds of schedule as plan files and the API write them.</summary>
public static class ScheduleKindNames
{
    private static readonly (ScheduleKind Kind, string Name)[] Names =
    [
        (ScheduleKind.Ongoing, "ongoing"),
        (ScheduleKind.ByDate, "by_date"),
        (ScheduleKind.ByMonth, "by_month"),
        (ScheduleKind.ByQuarter, "by_quarter"),
        (ScheduleKind.ByYear, "by_year"),
        (ScheduleKind.Yearly, "yearly"),
        (ScheduleKind.PerReportPeriod, "per_report_period"),
        (ScheduleKind.PerOtherPlan, "per_other_plan"),
    ];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(pair => pair.Name)];

    /// <summary>The name of a kind.</summary>
    public static string Of(ScheduleKind kind) => Names.Single(pair => pair.Kind == kind).Name;

    /// <summary>The kind of a name; null: no such kind.</summary>
    public static ScheduleKind? Find(string name) =>
        Names.Where(pair => pair.Name == name).Select(pair => (ScheduleKind?)pair.Kind).FirstOrDefault();
}
