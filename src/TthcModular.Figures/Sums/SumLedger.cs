using System.Runtime.InteropServices;

namespace TthcModular.Figures.Sums;

/// <summary>Changes of daily sums that wait to be written.</summary>
internal sealed class SumLedger
{
    private readonly Dictionary<(int MeasureId, int UnitId, int Day), long> changes = [];

    public int Count => changes.Count;

    /// <summary>Measures of which something was taken away, so that a sum may have become 0.</summary>
    public HashSet<int> Lessened { get; } = [];

    public void Add(int measureId, int unitId, DateOnly day, long change) =>
        CollectionsMarshal.GetValueRefOrAddDefault(changes, (measureId, unitId, day.DayNumber), out _) += change;

    /// <summary>Hands the changes over in the order of the table's key and begins anew.</summary>
    public IReadOnlyList<DailySumRow> Take()
    {
        var rows = changes
            .Where(change => change.Value != 0)
            .OrderBy(change => change.Key)
            .Select(change => new DailySumRow
            {
                MeasureId = change.Key.MeasureId,
                UnitId = change.Key.UnitId,
                Day = DateOnly.FromDayNumber(change.Key.Day),
                Sum = change.Value,
            })
            .ToList();
        Lessened.UnionWith(rows.Where(row => row.Sum < 0).Select(row => row.MeasureId));
        changes.Clear();
        return rows;
    }
}
