using System.Runtime.CompilerServices;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Scopes;
using TthcModular.Reports.Tables;

namespace TthcModular.Web.Features.Shared;

/// <summary>
/// All records behind a figure as one file. They pass page by page through a temporary file, so that neither memory nor a
/// limit decides how many there may be.
/// </summary>
public sealed class RecordFiles(IFigures figures)
{
    private const int RowsAPage = 1000;

    /// <summary>A file of the records; null: there is no such format.</summary>
    public async Task<RecordFile?> MakeAsync(RecordQuery query, string format, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = await figures.RecordsAsync(query with { After = null, Limit = RowsAPage }, scope, cancellation);
        var rows = RowsAsync(query, first, scope, cancellation);
        return format switch
        {
            "csv" => new RecordFile(await WriteAsync(file => TableExport.WriteCsvAsync(file, first.Columns, rows, cancellation)), "text/csv; charset=utf-8"),
            "xlsx" => new RecordFile(
                await WriteAsync(file => TableExport.WriteXlsxAsync(file, first.Columns, rows, cancellation)),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            _ => null,
        };
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        RecordQuery query, RecordPage first, UnitScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var page = first; ;)
        {
            foreach (var row in page.Rows)
                yield return row;
            if (page.Next is not { } next)
                yield break;
            page = await figures.RecordsAsync(query with { After = next, Limit = RowsAPage }, scope, cancellation);
        }
    }

    /// <summary>A file that goes away when its stream is closed, which the answer does once it is sent.</summary>
    private static async Task<Stream> WriteAsync(Func<Stream, Task> write)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tthc-{Guid.NewGuid():N}.tmp");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await write(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A file to be sent.</summary>
public sealed record RecordFile(Stream Content, string ContentType);
