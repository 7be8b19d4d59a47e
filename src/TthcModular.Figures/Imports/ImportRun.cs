using TthcModular.Figures.Tables;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;

namespace TthcModular.Figures.Imports;

/// <summary>Refusals that a run gives.</summary>
internal static class ImportRun
{
    /// <summary>Code of the refusal of a file for its rows, which are then in the rejects file.</summary>
    public const string BadRows = "bad-rows";
}

/// <summary>One file on its way in: read, check, write in batches. The caller keeps the transaction.</summary>
internal sealed class ImportRun<TRow>(RecordFormat<TRow> format, TableReader table, ColumnMap columns, bool strict)
    where TRow : class
{
    private const int BatchSize = 5_000;

    private readonly Dictionary<string, TRow> batch = new(BatchSize, StringComparer.Ordinal);
    private readonly SeenKeys keys = new();
    private long rows;

    public async Task<Result<ImportReport>> RunAsync(
        OrganisationTree tree, UnitScope scope, IRecordWriter<TRow> writer, RejectsFile rejects, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var row = new RowReader(table, columns, tree, scope);
        while (table.Read())
        {
            rows++;
            Take(row, rejects);
            if (batch.Count >= BatchSize)
                await WriteAsync(writer, progress, cancellation);
        }

        if (table.Fault is { } fault)
            return fault;
        if (Refuse(rejects) is { } refusal)
            return refusal;
        await WriteAsync(writer, progress, cancellation);
        await writer.CompleteAsync(cancellation);
        return new ImportReport(rows, rows - rejects.Count, rejects.Count, [.. Remarks()], rejects.First);
    }

    private void Take(RowReader row, RejectsFile rejects)
    {
        row.Begin();
        if ((row.IsBad ? null : format.Read(row)) is { } record)
        {
            var key = format.KeyOf(record);
            keys.Add(key, format.NameOf(record), table.Row);
            batch[key] = record;
        }
        else
        {
            rejects.Add(table, row);
        }
    }

    private async Task WriteAsync(IRecordWriter<TRow> writer, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await writer.WriteAsync(batch.Values, cancellation);
        batch.Clear();
        progress?.Report(new ImportProgress(rows, (int)(table.Progress * 99)));
    }

    private Refusal? Refuse(RejectsFile rejects)
    {
        if (rows == 0)
            return new Refusal("no-rows", "Tệp chỉ có dòng tiêu đề, không có dòng dữ liệu nào.");
        if (rejects.Count > 0 && (strict || rejects.Count == rows))
            return new Refusal(ImportRun.BadRows, $"{(strict ? "Tệp không được nhận vì có dòng sai" : "Không có dòng nào nhận được")}: {rejects.Count:N0} trên {rows:N0} dòng. {First(rejects)}");
        return keys.Remark() is { } remark ? new Refusal("duplicate-key", $"Tệp không được nhận. {remark}") : null;
    }

    private static string First(RejectsFile rejects) => string.Join(" ", rejects.First.Take(3).Select(error => $"Dòng {error.Row}: {error.Message}"));

    private IEnumerable<string> Remarks()
    {
        if (columns.Ignored.Count > 0)
            yield return $"Bỏ qua các cột không dùng đến: {string.Join(", ", columns.Ignored.Take(20))}{(columns.Ignored.Count > 20 ? ", …" : "")}.";
    }
}
