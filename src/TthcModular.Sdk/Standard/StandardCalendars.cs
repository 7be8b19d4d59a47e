using TthcModular.Sdk.Calendars;

namespace TthcModular.Sdk.Standard;

/// <summary>Civil calendars by which most plans report. Reports are due on the span's last day unless the pack says otherwise.</summary>
public static class StandardCalendars
{
    /// <summary>Months, key <c>months</c>.</summary>
    public static CivilCalendar Months { get; } = new("months", "Theo tháng", 1);

    /// <summary>Quarters, key <c>quarters</c>.</summary>
    public static CivilCalendar Quarters { get; } = new("quarters", "Theo quý", 3);

    /// <summary>Years, key <c>years</c>.</summary>
    public static CivilCalendar Years { get; } = new("years", "Theo năm", 12);
}
