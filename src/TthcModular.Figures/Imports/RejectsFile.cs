using System.Buffers;
using System.Globalization;
using System.Text;
using TthcModular.Figures.Tables;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Imports;

/// <summary>
/// The rows that were left out, as they were, with number, column and reason. Written as they come, so that a file full
/// of bad rows costs no memory. Without a path only the first ones are kept for show.
/// </summary>
internal sealed class RejectsFile : IAsyncDisposable
{
    private const int Shown = 100;
    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",\r\n;\t");
    private static readonly string[] Own = ["row", "column", "reason"];

    private readonly List<RowError> first = [];
    private readonly int[] columns;
    private readonly StreamWriter? writer;

    private RejectsFile(string? path, IReadOnlyList<string> header)
    {
        columns = [.. Enumerable.Range(0, header.Count).Where(column => !Own.Contains(header[column], StringComparer.OrdinalIgnoreCase))];
        if (path is null)
            return;
        writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', columns.Select(column => Quoted(header[column])).Concat(Own)));
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
        writer?.WriteLine(string.Join(',', columns
            .Select(column => Quoted(column < table.Count ? table[column] : ""))
            .Append(table.Row.ToString(CultureInfo.InvariantCulture))
            .Append(Quoted(row.Column))
            .Append(Quoted(row.Reason))));
    }

    public async ValueTask DisposeAsync()
    {
        if (writer is not null)
            await writer.DisposeAsync();
    }

    /// <summary>A cell that a spreadsheet would take for a formula is made text by a leading apostrophe.</summary>
    private static string Quoted(string cell)
    {
        if (cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal))
            cell = $"'{cell}";
        return cell.AsSpan().ContainsAny(ToQuote) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
