using TthcModular.Figures.Tables;
using TthcModular.Organisation;
using TthcModular.Organisation.Files;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Imports;

/// <summary>
/// The rows that were left out, as they were, with number, column and reason; a workbook when the path ends so, else CSV.
/// Written as they come, so that a file full of bad rows costs no memory. Without a path only the first ones are kept for
/// show.
/// </summary>
internal sealed class RejectsFile : IAsyncDisposable
{
    private const int Shown = 100;
    private static readonly string[] Own = ["row", "column", "reason"];

    private readonly List<RowError> first = [];
    private readonly int[] columns;
    private readonly FileStream? stream;
    private readonly TableWriter? writer;

    private RejectsFile(string? path, IReadOnlyList<string> header)
    {
        columns = [.. Enumerable.Range(0, header.Count).Where(column => !Own.Contains(header[column], StringComparer.OrdinalIgnoreCase))];
        if (path is null)
            return;
        stream = File.Create(path);
        writer = TableWriter.Begin(stream, TableFormats.Of(path), "Dòng lỗi", [.. columns.Select(column => header[column]), .. Own]);
    }

    /// <summary>Opens the file; refused where it cannot be written, before anything is imported.</summary>
    public static Result<RejectsFile> Open(string? path, IReadOnlyList<string> header)
    {
        try
        {
            return new RejectsFile(path, header);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Refusal("rejects-unwritable", $"Không ghi được tệp dòng lỗi '{Path.GetFileName(path)}'. Chọn nơi khác để ghi.");
        }
    }

    public IReadOnlyList<RowError> First => first;

    public long Count { get; private set; }

    public void Add(TableReader table, RowReader row)
    {
        Count++;
        if (first.Count < Shown)
            first.Add(new RowError(table.Row, row.Column, row.Reason));
        writer?.Write([.. columns.Select(column => column < table.Count ? table[column] : ""), table.Row, row.Column, row.Reason]);
    }

    public async ValueTask DisposeAsync()
    {
        writer?.Dispose();
        if (stream is not null)
            await stream.DisposeAsync();
    }
}
