using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>A table read row by row, whatever kind of file it stands in. Cells are trimmed text.</summary>
internal abstract class TableReader : IDisposable
{
    /// <summary>The longest cell that is read; it is what a spreadsheet can hold.</summary>
    public const int LongestCell = 32_767;

    /// <summary>The most columns that are read.</summary>
    public const int MostColumns = 500;

    /// <summary>Column names as written, trimmed.</summary>
    public IReadOnlyList<string> Header { get; protected set; } = [];

    /// <summary>Number of the row last read; the header is row 1.</summary>
    public int Row { get; protected set; }

    /// <summary>Why reading ended before the end of the file; null: it did not.</summary>
    public Refusal? Fault { get; protected set; }

    /// <summary>What is wrong with the row as a whole; null: nothing.</summary>
    public string? Damage { get; protected set; }

    /// <summary>Number of cells of the row.</summary>
    public abstract int Count { get; }

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>A cell of the row, trimmed; good until the next row is read.</summary>
    public abstract ReadOnlySpan<char> Cell(int cell);

    public string this[int cell] => Cell(cell).ToString();

    /// <summary>Moves to the next row that is not blank. False: the end, or a <see cref="Fault"/>.</summary>
    public abstract bool Read();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    protected bool IsBlank()
    {
        for (var cell = 0; cell < Count; cell++)
        {
            if (!Cell(cell).IsEmpty)
                return false;
        }

        return true;
    }

    protected static Refusal TooLong(int row) => new(
        "cell-too-long", $"Dòng {row} có ô dài hơn {LongestCell:N0} ký tự hoặc dấu nháy kép không được đóng. Sửa lại dòng này rồi nhập lại.");
}
