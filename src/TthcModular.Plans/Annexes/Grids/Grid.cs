namespace TthcModular.Plans.Annexes.Grids;

/// <summary>A table as a grid: merged cells are unfolded, so that every row has every column.</summary>
/// <param name="Name">How messages name it, such as 'Bảng 2'.</param>
internal sealed record Grid(string Name, IReadOnlyList<GridRow> Rows)
{
    public int Columns => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);
}

/// <summary>A row of a grid.</summary>
/// <param name="Number">Its number in the table or sheet, from 1.</param>
internal sealed record GridRow(int Number, IReadOnlyList<GridCell> Cells)
{
    public GridCell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : GridCell.Empty;

    public bool IsEmpty => Cells.All(cell => cell.Text.Length == 0);
}

/// <summary>One place of a grid.</summary>
/// <param name="Text">Text of the cell that covers it, lines parted by <c>\n</c>.</param>
/// <param name="FromAbove">The cell began in a row above.</param>
/// <param name="FromLeft">The cell began in a column to the left.</param>
internal sealed record GridCell(string Text, bool FromAbove = false, bool FromLeft = false)
{
    public static GridCell Empty { get; } = new("");

    /// <summary>Text that begins here; what a merged cell repeats counts once.</summary>
    public string Own => FromAbove || FromLeft ? "" : Text;
}
