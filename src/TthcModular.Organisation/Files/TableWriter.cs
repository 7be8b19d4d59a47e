namespace TthcModular.Organisation.Files;

/// <summary>
/// Writes a table row by row, so that its length costs no memory. Cells are text, numbers (<see cref="int"/>,
/// <see cref="long"/>, <see cref="decimal"/>), flags, days (<see cref="DateOnly"/>), moments (<see cref="DateTimeOffset"/>,
/// written in Vietnam's time) or null. Nothing a cell holds is ever a formula.
/// </summary>
public abstract class TableWriter : IDisposable
{
    /// <summary>Begins a table with its header; disposing ends it and leaves the stream open.</summary>
    /// <param name="name">What the sheet is called.</param>
    public static TableWriter Begin(Stream stream, TableFormat format, string name, IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return format is TableFormat.Xlsx ? new XlsxWriter(stream, name, header) : new CsvWriter(stream, header);
    }

    public abstract void Write(params IReadOnlyList<object?> cells);

    public void Dispose()
    {
        End();
        GC.SuppressFinalize(this);
    }

    protected abstract void End();
}
