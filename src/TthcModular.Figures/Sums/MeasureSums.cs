using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TthcModular.Figures.Databases;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Records;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Sums;

/// <summary>The measures in the database and whether their sums are complete.</summary>
internal sealed partial class MeasureSums(DbContext db, MeasureDefinitions definitions, EditionRecords editions, ILogger<MeasureSums> log)
    : IMeasureSums
{
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        await EnsureAsync([.. definitions.Known().Values], cancellation);
        await editions.RecordAsync(cancellation);
    }

    public async Task<IReadOnlyList<Indicator>> PendingAsync(IReadOnlyList<Indicator> indicators, CancellationToken cancellation)
    {
        var complete = await db.Set<MeasureRow>().Where(row => row.IsComplete).Select(row => row.Key).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        return [.. indicators.Where(indicator => MeasureDefinitions.Of(indicator).Any(measure => !complete.Contains(measure.Key)))];
    }

    /// <summary>Database identifiers of measures by key, once their sums are complete.</summary>
    public async Task<IReadOnlyDictionary<string, int>> EnsureAsync(IReadOnlyList<Measure> measures, CancellationToken cancellation)
    {
        definitions.Ask(measures);
        var wanted = Distinct(measures);
        var stored = await StoredAsync(wanted, cancellation);
        if (AreComplete(wanted, stored))
            return stored.ToDictionary(row => row.Key, row => row.Value.Id, StringComparer.Ordinal);
        await using var transaction = await db.BeginWritingFiguresAsync(cancellation);
        var ids = await CompleteAsync(wanted, cancellation);
        await transaction.CommitAsync(cancellation);
        return ids;
    }

    /// <summary>Whether the sums of measures are complete now.</summary>
    public async Task<bool> AreCompleteAsync(IReadOnlyList<Measure> measures, CancellationToken cancellation)
    {
        var wanted = Distinct(measures);
        return AreComplete(wanted, await StoredAsync(wanted, cancellation));
    }

    /// <summary>
    /// The sums that records of a kind change. Stored measures that this process cannot evaluate would go stale by the
    /// change: they are marked incomplete, and who knows them computes them anew. Needs an open transaction.
    /// </summary>
    public async Task<RecordSums<TRow>> OpenAsync<TRow>(RecordKind kind, CancellationToken cancellation)
        where TRow : class, IRecordRow
    {
        var known = definitions.Known();
        var mine = known.Values.Where(measure => MeasureDefinitions.KindOf(measure) == kind).ToList();
        var others = (await db.Set<MeasureRow>().AsNoTracking().Where(row => row.IsComplete).ToListAsync(cancellation))
            .Where(row => !known.ContainsKey(row.Key) && MeasureDefinitions.Counts(row.Content, kind))
            .Select(row => row.Id)
            .ToArray();
        await ForgetAsync(others, cancellation);
        var ids = await CompleteAsync(mine, cancellation);
        return new RecordSums<TRow>(db, [.. mine.Select(measure => new MeasureFormula<TRow>(ids[measure.Key], measure))]);
    }

    private async Task<IReadOnlyDictionary<string, int>> CompleteAsync(IReadOnlyList<Measure> wanted, CancellationToken cancellation)
    {
        MeasureRow[] rows = [.. wanted.Select(measure => new MeasureRow { Key = measure.Key, Content = measure.Content })];
        await BulkUpsert.WriteAsync(db, rows, OnConflict.Keep, cancellation);
        var stored = await StoredAsync(wanted, cancellation);
        var missing = wanted.Where(measure => !stored[measure.Key].IsComplete).ToLookup(MeasureDefinitions.KindOf);
        var ids = stored.ToDictionary(row => row.Key, row => row.Value.Id, StringComparer.Ordinal);
        await ComputeAsync<CaseRow>([.. missing[RecordKind.Cases]], ids, cancellation);
        await ComputeAsync<FeedbackRow>([.. missing[RecordKind.Feedback]], ids, cancellation);
        await ComputeAsync<ResultRow>([.. missing[RecordKind.Results]], ids, cancellation);
        return ids;
    }

    private async Task ComputeAsync<TRow>(IReadOnlyList<Measure> measures, Dictionary<string, int> ids, CancellationToken cancellation)
        where TRow : class, IRecordRow
    {
        if (measures.Count == 0)
            return;
        using var activity = FiguresTelemetry.Source.StartActivity("compute-sums");
        activity?.SetTag("measures", measures.Count);
        int[] numbers = [.. measures.Select(measure => ids[measure.Key])];
        await ForgetAsync(numbers, cancellation);
        var sums = new RecordSums<TRow>(db, [.. measures.Select(measure => new MeasureFormula<TRow>(ids[measure.Key], measure))]);
        await sums.AddStoredAsync(cancellation);
        await sums.FlushAsync(cancellation);
        await db.Set<MeasureRow>().Where(row => numbers.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsComplete, true), cancellation);
        LogComputed(log, measures.Count, typeof(TRow).Name);
    }

    private async Task ForgetAsync(int[] measureIds, CancellationToken cancellation)
    {
        if (measureIds.Length == 0)
            return;
        await db.Set<DailySumsRow>().Where(sum => measureIds.Contains(sum.MeasureId)).ExecuteDeleteAsync(cancellation);
        await db.Set<MeasureRow>().Where(row => measureIds.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsComplete, false), cancellation);
    }

    private async Task<Dictionary<string, MeasureRow>> StoredAsync(IReadOnlyList<Measure> wanted, CancellationToken cancellation)
    {
        string[] keys = [.. wanted.Select(measure => measure.Key)];
        if (keys.Length == 0)
            return new Dictionary<string, MeasureRow>(StringComparer.Ordinal);
        return await db.Set<MeasureRow>().AsNoTracking()
            .Where(row => EF.Parameter(keys).Contains(row.Key))
            .ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellation);
    }

    private static List<Measure> Distinct(IEnumerable<Measure> measures) => [.. measures.DistinctBy(measure => measure.Key, StringComparer.Ordinal)];

    private static bool AreComplete(List<Measure> wanted, Dictionary<string, MeasureRow> stored) =>
        wanted.TrueForAll(measure => stored.TryGetValue(measure.Key, out var row) && row.IsComplete);

    [LoggerMessage(Level = LogLevel.Information, Message = "Computed the daily sums of {Measures} measures over {Records}")]
    private static partial void LogComputed(ILogger log, int measures, string records);
}
