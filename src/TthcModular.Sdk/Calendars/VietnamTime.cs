namespace TthcModular.Sdk.Calendars;

/// <summary>Days in Asia/Ho_Chi_Minh, which has been UTC+7 without summer time since 1975.</summary>
public static class VietnamTime
{
    /// <summary>Offset of Asia/Ho_Chi_Minh.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The calendar day of a moment.</summary>
    /// <param name="moment">A moment, in any offset.</param>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>Today by a clock.</summary>
    /// <param name="clock">The clock.</param>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DayOf(clock.GetUtcNow());
    }
}
