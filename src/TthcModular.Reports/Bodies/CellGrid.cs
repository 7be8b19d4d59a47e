namespace TthcModular.Reports.Bodies;

/// <summary>Places the cells of a table in columns, with regard to those that reach down from rows above.</summary>
internal sealed class CellGrid
{
    private readonly List<BodyRow> rows = [];
    private readonly List<int> reachesDown = [];
    private int partStart;

    public int Columns { get; private set; }

    public bool IsUneven { get; private set; }

    public IReadOnlyList<BodyRow> Rows => [.. rows.Select(Filled)];

    public void AddRow(bool isHead, bool isTotal, IEnumerable<BodyCell> cells)
    {
        var placed = new List<BodyCell>();
        var column = 0;
        foreach (var cell in cells)
        {
            column = NextFree(column);
            var span = FreeFrom(column, cell.ColumnSpan);
            IsUneven |= span < cell.ColumnSpan;
            placed.Add(cell with { Column = column, ColumnSpan = span });
            for (var i = 0; i < span; i++)
                Reach(column + i) = cell.RowSpan;
            column += span;
        }

        rows.Add(new BodyRow(isHead, isTotal, placed));
        EndRow();
    }

    /// <summary>Ends a head or body: cells do not reach into the next one.</summary>
    public void EndPart()
    {
        for (var row = partStart; row < rows.Count; row++)
        {
            var left = rows.Count - row;
            rows[row] = rows[row] with { Cells = [.. rows[row].Cells.Select(cell => cell with { RowSpan = Math.Min(cell.RowSpan, left) })] };
        }

        partStart = rows.Count;
        reachesDown.Clear();
    }

    private void EndRow()
    {
        var width = reachesDown.FindLastIndex(reach => reach > 0) + 1;
        IsUneven |= Columns != 0 && width != Columns;
        Columns = Math.Max(Columns, width);
        for (var column = 0; column < reachesDown.Count; column++)
            reachesDown[column] = Math.Max(0, reachesDown[column] - 1);
    }

    private int NextFree(int column)
    {
        while (column < reachesDown.Count && reachesDown[column] > 0)
            column++;
        return column;
    }

    private int FreeFrom(int column, int wanted)
    {
        var free = 1;
        while (free < wanted && (column + free >= reachesDown.Count || reachesDown[column + free] == 0))
            free++;
        return free;
    }

    private ref int Reach(int column)
    {
        while (reachesDown.Count <= column)
            reachesDown.Add(0);
        return ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(reachesDown)[column];
    }

    /// <summary>A row that ends early gets an empty cell, so that every format draws the same grid.</summary>
    private BodyRow Filled(BodyRow row, int index)
    {
        var taken = row.Cells.Sum(cell => cell.ColumnSpan) + rows.Take(index).SelectMany((above, i) => above.Cells.Where(cell => i + cell.RowSpan > index)).Sum(cell => cell.ColumnSpan);
        if (taken >= Columns)
            return row;
        var empty = new BodyCell(taken, Columns - taken, 1, IsHeader: false, Align.Natural, [[]]);
        return row with { Cells = [.. row.Cells, empty] };
    }
}
