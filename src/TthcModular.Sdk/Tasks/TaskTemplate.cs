using System.Runtime.InteropServices;

namespace TthcModular.Sdk.Tasks;

/// <summary>A task that plans of a type usually hold.</summary>
/// <param name="Number">Number in the plan, such as <c>II.4.3</c>; unique among the templates of one <see cref="Origin"/>.</param>
/// <param name="Section">Heading it stands under.</param>
/// <param name="Title">What is to be done.</param>
public sealed record TaskTemplate(string Number, string Section, string Title)
{
    /// <summary>The plan the template was taken from (its slug), empty when written for the pack.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Who leads (chủ trì).</summary>
    public IReadOnlyList<UnitSelector> Lead { get; init; } = [];

    /// <summary>Who coordinates (phối hợp).</summary>
    public IReadOnlyList<UnitSelector> Coordinate { get; init; } = [];

    /// <summary>Deliverable (sản phẩm).</summary>
    public string Deliverable { get; init; } = "";

    /// <summary>When it is to be done.</summary>
    public TaskSchedule Schedule { get; init; } = new(ScheduleKind.Ongoing, "Thường xuyên");
}

/// <summary>When a task is to be done.</summary>
/// <param name="Kind">Kind of schedule.</param>
/// <param name="Text">The plan's wording.</param>
/// <param name="Due">Last allowed day, relative to the plan's first year; null when the wording sets none.</param>
public sealed record TaskSchedule(ScheduleKind Kind, string Text, YearDay? Due = null);

/// <summary>A day relative to a plan's first year.</summary>
/// <param name="YearOffset">0 for the plan's first year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; the month's last day when the month is shorter.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct YearDay(int YearOffset, int Month, int Day)
{
    /// <summary>The day in a plan that starts in <paramref name="year"/>.</summary>
    /// <param name="year">The plan's first year.</param>
    public DateOnly In(int year) =>
        new(year + YearOffset, Month, Math.Min(Day, DateTime.DaysInMonth(year + YearOffset, Month)));

    /// <summary>A day as seen from a plan that starts in <paramref name="year"/>.</summary>
    /// <param name="day">A day.</param>
    /// <param name="year">The plan's first year.</param>
    public static YearDay From(DateOnly day, int year) => new(day.Year - year, day.Month, day.Day);
}

/// <summary>Kinds of schedule.</summary>
public enum ScheduleKind
{
    /// <summary>Thường xuyên.</summary>
    Ongoing,

    /// <summary>By a day.</summary>
    ByDate,

    /// <summary>By the end of a month.</summary>
    ByMonth,

    /// <summary>By the end of a quarter.</summary>
    ByQuarter,

    /// <summary>By the end of a year or of the whole period.</summary>
    ByYear,

    /// <summary>Every year (hằng năm).</summary>
    Yearly,

    /// <summary>With each report (theo kỳ báo cáo).</summary>
    PerReportPeriod,

    /// <summary>As another plan or superior says.</summary>
    PerOtherPlan,
}
