using System.Runtime.InteropServices;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Tables;

/// <summary>A moment read from a file, to the millisecond, and whether only its day was given.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Moment(DateTimeOffset At, bool IsDayOnly)
{
    public DateOnly Day => VietnamTime.DayOf(At);
}

/// <summary>
/// Reads days (<c>2024-03-22</c>, <c>22/03/2024</c>) and moments (ISO 8601 with or without offset, or
/// <c>22/03/2024 08:30</c>). Without offset a moment is in Asia/Ho_Chi_Minh.
/// </summary>
internal static class TimeText
{
    public static DateOnly? Day(ReadOnlySpan<char> text) => TryDay(ref text) is { } day && text.IsEmpty ? day : null;

    public static Moment? Time(ReadOnlySpan<char> text)
    {
        if (TryDay(ref text) is not { } day)
            return null;
        if (text.IsEmpty)
            return At(day, TimeSpan.Zero, VietnamTime.Offset, isDayOnly: true);
        if (text[0] is not ('T' or 't' or ' '))
            return null;
        text = text[1..].TrimStart(' ');
        return TryClock(ref text) is { } clock && TryOffset(text) is { } offset ? At(day, clock, offset, isDayOnly: false) : null;
    }

    private static Moment? At(DateOnly day, TimeSpan clock, TimeSpan offset, bool isDayOnly)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).Ticks + clock.Ticks;
        var utc = local - offset.Ticks;
        return day.Year is < 1900 or > 9000 ? null : new Moment(new DateTimeOffset(utc, TimeSpan.Zero), isDayOnly);
    }

    private static DateOnly? TryDay(ref ReadOnlySpan<char> text)
    {
        if (Number(ref text, 4, 4) is { } year)
            return Skip(ref text, '-') && Number(ref text, 2, 2) is { } month && Skip(ref text, '-') && Number(ref text, 2, 2) is { } day
                ? Exists(year, month, day)
                : null;
        return Number(ref text, 1, 2) is { } first && Skip(ref text, '/') && Number(ref text, 1, 2) is { } second
            && Skip(ref text, '/') && Number(ref text, 4, 4) is { } last
            ? Exists(last, second, first)
            : null;
    }

    private static TimeSpan? TryClock(ref ReadOnlySpan<char> text)
    {
        if (Number(ref text, 1, 2) is not { } hour || !Skip(ref text, ':') || Number(ref text, 2, 2) is not { } minute || hour > 23 || minute > 59)
            return null;
        var clock = new TimeSpan(hour, minute, 0);
        if (!Skip(ref text, ':'))
            return clock;
        if (Number(ref text, 2, 2) is not { } second || second > 59)
            return null;
        clock += TimeSpan.FromSeconds(second);
        return Skip(ref text, '.') ? Fraction(ref text, clock) : clock;
    }

    /// <summary>Milliseconds are kept and what is finer is cut off, as the database does.</summary>
    private static TimeSpan? Fraction(ref ReadOnlySpan<char> text, TimeSpan clock)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
        if (digits is 0 or > 9)
            return null;
        var milliseconds = 0;
        for (var i = 0; i < 3; i++)
            milliseconds = (milliseconds * 10) + (i < digits ? text[i] - '0' : 0);
        text = text[digits..];
        return clock + TimeSpan.FromMilliseconds(milliseconds);
    }

    private static TimeSpan? TryOffset(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return VietnamTime.Offset;
        if (text is "Z" or "z")
            return TimeSpan.Zero;
        if (text[0] is not ('+' or '-' or '−'))
            return null;
        var sign = text[0] == '+' ? 1 : -1;
        text = text[1..];
        if (Number(ref text, 2, 2) is not { } hours)
            return null;
        Skip(ref text, ':');
        var minutes = text.IsEmpty ? 0 : Number(ref text, 2, 2);
        return minutes is { } rest && text.IsEmpty && hours <= 14 && rest <= 59 ? sign * new TimeSpan(hours, rest, 0) : null;
    }

    private static DateOnly? Exists(int year, int month, int day) =>
        year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool Skip(ref ReadOnlySpan<char> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
            return false;
        text = text[1..];
        return true;
    }

    /// <summary>A number of so many digits; nothing is taken when there are fewer.</summary>
    private static int? Number(ref ReadOnlySpan<char> text, int fewest, int most)
    {
        var (value, digits) = (0, 0);
        while (digits < most && digits < text.Length && char.IsAsciiDigit(text[digits]))
            value = (value * 10) + text[digits++] - '0';
        if (digits < fewest)
            return null;
        text = text[digits..];
        return value;
    }
}
