namespace TthcModular.Figures.Sums;

/// <summary>
/// The sums of the days of a month, packed: one number a day from the first on, in seven bits a byte with the sign in the
/// lowest bit, and nothing for the days after the last one that has a sum.
/// </summary>
internal static class MonthOfDays
{
    public const int MostDays = 31;
    private const int Longest = 10;

    /// <summary>Counts months from the year 0 on.</summary>
    public static int NumberOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static DateOnly FirstOf(int month) => new(month / 12, (month % 12) + 1, 1);

    /// <summary>The days of a stored month that have a sum.</summary>
    public static IEnumerable<(DateOnly Day, long Sum)> Of(DailySumsRow month)
    {
        var days = new long[MostDays];
        AddTo(days, month.Days);
        return days.Select((sum, day) => (Day: day, Sum: sum)).Where(day => day.Sum != 0).Select(day => (FirstOf(month.Month).AddDays(day.Day), day.Sum));
    }

    public static byte[] Pack(ReadOnlySpan<long> days)
    {
        Span<byte> packed = stackalloc byte[MostDays * Longest];
        var length = 0;
        foreach (var sum in days[..(days.LastIndexOfAnyExcept(0L) + 1)])
        {
            var rest = (ulong)((sum << 1) ^ (sum >> 63));
            for (; rest > 0x7F; rest >>= 7)
                packed[length++] = (byte)(rest | 0x80);
            packed[length++] = (byte)rest;
        }

        return packed[..length].ToArray();
    }

    /// <summary>Adds packed sums to the days of a month.</summary>
    public static void AddTo(Span<long> days, ReadOnlySpan<byte> packed)
    {
        var (day, shift, bits) = (0, 0, 0UL);
        foreach (var part in packed)
        {
            bits |= (ulong)(part & 0x7F) << shift;
            shift += 7;
            if ((part & 0x80) != 0)
                continue;
            days[day++] += (long)(bits >> 1) ^ -(long)(bits & 1);
            (shift, bits) = (0, 0);
        }
    }
}
