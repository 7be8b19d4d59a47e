using TthcModular.Organisation.Files;

namespace TthcModular.Web.Features.Shared;

/// <summary>
/// The columns of a list when it is handed out with <c>?format=xlsx</c> or <c>csv</c>. An action that takes a
/// <see cref="TableFormat"/> gives the rows of its page to <see cref="PageController.TableAsync"/>; the page shows
/// <c>&lt;tthc-export /&gt;</c>.
/// </summary>
public sealed record ListTable<TRow>(string Name, params IReadOnlyList<ListColumn<TRow>> Columns)
{
    /// <summary>Writes the rows into a file of its own that goes when it is closed, so that a long list costs no memory.</summary>
    public async Task<Stream> WriteAsync(TableFormat format, IAsyncEnumerable<TRow> rows, CancellationToken cancellation)
    {
        var file = TemporaryFile.Create();
        try
        {
            using (var writer = TableWriter.Begin(file, format, Name, [.. Columns.Select(column => column.Title)]))
            {
                await foreach (var row in rows.WithCancellation(cancellation))
                    writer.Write([.. Columns.Select(column => column.Value(row))]);
            }

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

/// <summary>A column: its heading, and its cell of a row as <see cref="TableWriter"/> takes it.</summary>
public sealed record ListColumn<TRow>(string Title, Func<TRow, object?> Value);

/// <summary>Files that only one response needs.</summary>
internal static class TemporaryFile
{
    public static FileStream Create() => new(Path.Combine(Path.GetTempPath(), $"tthc-{Guid.NewGuid():N}"), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}
