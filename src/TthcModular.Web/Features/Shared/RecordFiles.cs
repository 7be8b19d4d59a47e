using System.Runtime.CompilerServices;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Files;
using TthcModular.Organisation.Scopes;

namespace TthcModular.Web.Features.Shared;

/// <summary>All records behind a figure as one file, read page by page, so that no limit decides how many there may be.</summary>
public sealed class RecordFiles(IFigures figures)
{
    private const int RowsAPage = 1000;

    public async Task<Stream> MakeAsync(RecordQuery query, TableFormat format, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = await figures.RecordsAsync(query with { After = null, Limit = RowsAPage }, scope, cancellation);
        var table = new ListTable<IReadOnlyList<string>>(
            "Bản ghi", [.. first.Columns.Select((name, position) => new ListColumn<IReadOnlyList<string>>(name, row => row[position]))]);
        return await table.WriteAsync(format, RowsAsync(query, first, scope, cancellation), cancellation);
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
}
