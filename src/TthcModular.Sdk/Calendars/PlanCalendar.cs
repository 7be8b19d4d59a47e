using System.Runtime.InteropServices;
using TthcModular.Sdk.Settings;

namespace TthcModular.Sdk.Calendars;

/// <summary>A calendar by which a plan reports: how spans and due days follow from the plan's period.</summary>
/// <param name="Key">Key in kebab-case.</param>
/// <param name="Name">Vietnamese name.</param>
public abstract record PlanCalendar(string Key, string Name)
{
    /// <summary>The spans that touch the plan's period, in order of their last days.</summary>
    /// <param name="period">The plan's first and last day.</param>
    /// <param name="workingDays">The working-day calendar, for calendars that count working days.</param>
    public abstract IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays);

    /// <summary>The same under the plan type's settings; a calendar that knows none of them stays as it is.</summary>
    /// <param name="period">The plan's first and last day.</param>
    /// <param name="workingDays">The working-day calendar.</param>
    /// <param name="settingsOn">
    /// The settings that hold on a day. How spans are cut follows from those of the plan's first day, when a span's report
    /// is due from those of the span's last day: so a change leaves spans before it alone.
    /// </param>
    public virtual IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays, Func<DateOnly, SettingValues> settingsOn) =>
        Spans(period, workingDays);
}

/// <summary>A span of days, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Span(DateOnly From, DateOnly To)
{
    /// <summary>Number of days; 0 or less when reversed.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether a day lies in the span.</summary>
    /// <param name="day">A day.</param>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether two spans share a day.</summary>
    /// <param name="other">Another span.</param>
    public bool Touches(Span other) => From <= other.To && other.From <= To;
}

/// <summary>One reporting span.</summary>
/// <param name="Key">Key such as <c>2024-Q1</c>, unique in the calendar.</param>
/// <param name="Name">Vietnamese name, such as 'Quý I năm 2024'.</param>
/// <param name="Days">First and last day.</param>
/// <param name="Due">Last day on which the report is in time.</param>
public sealed record ReportSpan(string Key, string Name, Span Days, DateOnly Due);
