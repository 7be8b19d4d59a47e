namespace TthcModular.Testing;

/// <summary>A clock that stands still until a test sets it. Timers are those of the system.</summary>
public sealed class FixedClock : TimeProvider
{
    /// <summary>The day of the demonstration: 15 November 2024, nine o'clock in Việt Nam.</summary>
    public static DateTimeOffset Demonstration { get; } = new(2024, 11, 15, 9, 0, 0, TimeSpan.FromHours(7));

    public FixedClock()
        : this(Demonstration)
    {
    }

    public FixedClock(DateTimeOffset now) => Now = now;

    public DateTimeOffset Now { get; set; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public void Advance(TimeSpan by) => Now += by;

    /// <summary>Sets the clock to nine o'clock in Việt Nam on a day.</summary>
    public void SetDay(int year, int month, int day) => Now = new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(7));
}
