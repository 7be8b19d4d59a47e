using System.Runtime.InteropServices;

namespace TthcModular.Figures.Sums;

/// <summary>
/// Changes of daily sums that wait to be written: for each unit and month one block, in which the measures of a day lie
/// side by side, since a record changes several of them.
/// </summary>
internal sealed class SumLedger(int measures)
{
    private readonly Dictionary<(int UnitId, int Month), int[]> months = [];

    /// <summary>Numbers held.</summary>
    public int Size => months.Count * measures * MonthOfDays.MostDays;

    /// <summary>What changes for a unit on a day, one number a measure.</summary>
    public Span<int> Of(int unitId, DateOnly day)
    {
        ref var block = ref CollectionsMarshal.GetValueRefOrAddDefault(months, (unitId, MonthOfDays.NumberOf(day)), out _);
        block ??= new int[measures * MonthOfDays.MostDays];
        return block.AsSpan((day.Day - 1) * measures, measures);
    }

    /// <summary>Hands over the months in which something changes, by measure, unit and month, and begins anew.</summary>
    public List<MonthChange> Take()
    {
        var changes = new List<MonthChange>();
        foreach (var ((unitId, month), block) in months)
        {
            for (var measure = 0; measure < measures; measure++)
            {
                if (new MonthChange(measure, unitId, month, block, measures) is { IsEmpty: false } change)
                    changes.Add(change);
            }
        }

        changes.Sort((left, right) => (left.Measure, left.UnitId, left.Month).CompareTo((right.Measure, right.UnitId, right.Month)));
        months.Clear();
        return changes;
    }
}

/// <summary>Changes of one measure, by its place, for one unit and month.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct MonthChange(int measure, int unitId, int month, int[] block, int measures)
{
    public int Measure => measure;

    public int UnitId => unitId;

    public int Month => month;

    public bool IsEmpty
    {
        get
        {
            for (var at = measure; at < block.Length; at += measures)
            {
                if (block[at] != 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Adds the changes to the days of the month.</summary>
    public void AddTo(Span<long> days)
    {
        for (var day = 0; day < MonthOfDays.MostDays; day++)
            days[day] += block[(day * measures) + measure];
    }
}
