using System.Collections.Frozen;

namespace TthcModular.Sdk.Calendars;

/// <summary>
/// Working days of civil servants: Monday to Friday less days off (holidays, compensation and swapped days), plus
/// weekend days worked in exchange.
/// </summary>
/// <param name="daysOff">Days off among Monday to Friday; others are of no effect.</param>
/// <param name="extraDays">Saturdays and Sundays that are worked.</param>
public sealed class WorkingDays(IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> extraDays)
{
    private readonly FrozenSet<DateOnly> off = daysOff.ToFrozenSet();
    private readonly FrozenSet<DateOnly> extra = extraDays.ToFrozenSet();

    /// <summary>Monday to Friday, no holidays.</summary>
    public static WorkingDays Weekdays { get; } = new([], []);

    /// <summary>Whether a day is worked.</summary>
    /// <param name="day">A day.</param>
    public bool IsWorkingDay(DateOnly day) =>
        extra.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day));

    /// <summary>Number of working days from <paramref name="from"/> to <paramref name="to"/>, both included; 0 when reversed.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public int CountBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
                count++;
        }

        return count;
    }

    /// <summary>The working day that lies <paramref name="days"/> working days after <paramref name="start"/> (0 or more).</summary>
    /// <param name="start">Where counting starts; it counts as day 0 whether worked or not.</param>
    /// <param name="days">Number of working days, 0 or more.</param>
    /// <returns>The day; <paramref name="start"/> itself for 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public DateOnly Add(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }
}
