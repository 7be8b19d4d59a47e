using System.Threading.Channels;
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

/// <summary>
/// One file on its way in. One thread reads and checks rows, another writes those before them. The caller keeps the
/// transaction.
/// </summary>
internal sealed class ImportRun<TRow>(RecordFormat<TRow> format, TableReader table, ColumnMap columns, bool strict)
    where TRow : class
{
    private const int BatchSize = 2_000;
    private const int BatchesAhead = 4;

    private long rows;

    public async Task<Result<ImportReport>> RunAsync(
        OrganisationTree tree, UnitScope scope, RecordWriter<TRow> writer, RejectsFile rejects, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await ReadAndWriteAsync(new RowReader(table, columns, tree, scope), writer, rejects, progress, cancellation);
        if (table.Fault is { } fault)
            return fault;
        if (Refuse(rejects) is { } refusal)
            return refusal;
        var repeats = await writer.CompleteAsync(cancellation);
        return repeats.Count > 0 ? Refuse(repeats) : new ImportReport(rows, rows - rejects.Count, rejects.Count, [.. Remarks()], rejects.First);
    }

    private async Task ReadAndWriteAsync(RowReader row, RecordWriter<TRow> writer, RejectsFile rejects, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(row, rejects, batches.Writer, stopped.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                await writer.WriteAsync(batch.Records, cancellation);
                progress?.Report(batch.Progress);
            }
        }
        finally
        {
            await stopped.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(RowReader row, RejectsFile rejects, ChannelWriter<Batch> batches, CancellationToken cancellation)
    {
        try
        {
            for (var goesOn = true; goesOn;)
            {
                var batch = new List<Numbered<TRow>>(BatchSize);
                while (batch.Count < BatchSize && (goesOn = table.Read()))
                    Take(row, rejects, batch);
                await batches.WriteAsync(new Batch(batch, new ImportProgress(rows, (int)(table.Progress * 99))), cancellation);
            }

            batches.Complete();
        }
        catch (Exception fault)
        {
            // Whoever takes the batches throws it.
            batches.Complete(fault);
        }
    }

    private void Take(RowReader row, RejectsFile rejects, List<Numbered<TRow>> batch)
    {
        rows++;
        row.Begin();
        if ((row.IsBad ? null : format.Read(row)) is { } record)
            batch.Add(new Numbered<TRow>(record, table.Row));
        else
            rejects.Add(table, row);
    }

    private Refusal? Refuse(RejectsFile rejects)
    {
        if (rows == 0)
            return new Refusal("no-rows", "Tệp chỉ có dòng tiêu đề, không có dòng dữ liệu nào.");
        return rejects.Count > 0 && (strict || rejects.Count == rows)
            ? new Refusal(ImportRun.BadRows, $"{(strict ? "Tệp không được nhận vì có dòng sai" : "Không có dòng nào nhận được")}: {rejects.Count:N0} trên {rows:N0} dòng. {First(rejects)}")
            : null;
    }

    private Refusal Refuse(Repeats<TRow> repeats)
    {
        var first = string.Join(", ", repeats.First.Select(repeat => $"'{format.NameOf(repeat.Record)}' (dòng {repeat.Row})"));
        var more = repeats.Count > repeats.First.Count ? ", …" : "";
        return new Refusal("duplicate-key", $"Tệp không được nhận. Có {repeats.Count:N0} dòng lặp lại khóa đã có trong tệp, không rõ dòng nào đúng: {first}{more}.");
    }

    private static string First(RejectsFile rejects) => string.Join(" ", rejects.First.Take(3).Select(error => $"Dòng {error.Row}: {error.Message}"));

    private IEnumerable<string> Remarks()
    {
        if (columns.Ignored.Count > 0)
            yield return $"Bỏ qua các cột không dùng đến: {string.Join(", ", columns.Ignored.Take(20))}{(columns.Ignored.Count > 20 ? ", …" : "")}.";
    }

    private sealed record Batch(IReadOnlyList<Numbered<TRow>> Records, ImportProgress Progress);
}
