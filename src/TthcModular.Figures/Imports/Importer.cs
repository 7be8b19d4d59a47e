using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Databases;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;
using TthcModular.Figures.Tables;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Imports;

/// <summary>Imports record files: all accepted rows and their sums in one transaction, or nothing.</summary>
internal sealed class Importer(DbContext db, IOrganisation organisation, MeasureSums sums, InventedRecords invented) : IImporter
{
    public async Task<Result<ImportReport>> ImportAsync(ImportRequest request, UnitScope scope, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var activity = FiguresTelemetry.Source.StartActivity("import");
        activity?.SetTag("kind", request.Kind.ToString());
        var started = Stopwatch.GetTimestamp();
        var outcome = request.Kind switch
        {
            ImportKind.Cases => await RunAsync(new CaseFormat(), Summed<CaseRow>(RecordKind.Cases), request, scope, progress, cancellation),
            ImportKind.Feedback => await RunAsync(new FeedbackFormat(), Summed<FeedbackRow>(RecordKind.Feedback), request, scope, progress, cancellation),
            ImportKind.Results => await RunAsync(new ResultFormat(), Summed<ResultRow>(RecordKind.Results), request, scope, progress, cancellation),
            _ => await RunAsync(new ObservationFormat(), _ => Task.FromResult(RecordWriter.Observations(db)), request, scope, progress, cancellation),
        };
        Measure(request.Kind, outcome, Stopwatch.GetElapsedTime(started), activity);
        return outcome;
    }

    private Func<CancellationToken, Task<RecordWriter<TRow>>> Summed<TRow>(RecordKind kind)
        where TRow : class, IRecordRow =>
        async cancellation => RecordWriter.Summed(db, await sums.OpenAsync<TRow>(kind, cancellation));

    private async Task<Result<ImportReport>> RunAsync<TRow>(
        RecordFormat<TRow> format,
        Func<CancellationToken, Task<RecordWriter<TRow>>> open,
        ImportRequest request,
        UnitScope scope,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
        where TRow : class
    {
        var opened = TableFile.Open(request.Path, request.FileName);
        if (!opened.IsSuccess)
            return opened.Refusal;
        using var table = opened.Value;
        var columns = ColumnMap.Of(table.Header, format.Columns);
        if (!columns.IsSuccess)
            return columns.Refusal;
        var tree = await organisation.TreeAsync(cancellation);
        var rejectsFile = RejectsFile.Open(request.RejectsPath, table.Header);
        if (!rejectsFile.IsSuccess)
            return rejectsFile.Refusal;
        await using var rejects = rejectsFile.Value;
        try
        {
            return await RunAsync(new ImportRun<TRow>(format, table, columns.Value, request.Strict), open, request, (tree, scope), rejects, progress, cancellation);
        }
        catch (DbException fault) when (ImportFaults.Of(fault) is { } refusal)
        {
            return refusal;
        }
    }

    private async Task<Result<ImportReport>> RunAsync<TRow>(
        ImportRun<TRow> run,
        Func<CancellationToken, Task<RecordWriter<TRow>>> open,
        ImportRequest request,
        (OrganisationTree Tree, UnitScope Scope) units,
        RejectsFile rejects,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
        where TRow : class
    {
        await using var transaction = await db.BeginWritingFiguresAsync(cancellation);
        if (await invented.RefuseAsync(request.Kind, request.IsInvented, cancellation) is { } mixed)
            return mixed;
        var remark = await invented.PrepareAsync(request.Kind, request.IsInvented, cancellation);
        Result<ImportReport> outcome;
        await using (var writer = await open(cancellation))
            outcome = await run.RunAsync(units.Tree, units.Scope, writer, rejects, progress, cancellation);
        if (!outcome.IsSuccess)
            return outcome;
        await transaction.CommitAsync(cancellation);
        progress?.Report(new ImportProgress(outcome.Value.Rows, 100));
        return remark is null ? outcome : outcome.Value with { Warnings = [remark, .. outcome.Value.Warnings] };
    }

    private static void Measure(ImportKind kind, Result<ImportReport> outcome, TimeSpan elapsed, Activity? activity)
    {
        var tag = new KeyValuePair<string, object?>("kind", kind.ToString());
        FiguresTelemetry.ImportSeconds.Record(elapsed.TotalSeconds, tag);
        if (!outcome.IsSuccess)
        {
            activity?.SetStatus(ActivityStatusCode.Error, outcome.Refusal.Code);
            return;
        }

        activity?.SetTag("rows", outcome.Value.Rows);
        FiguresTelemetry.Accepted.Add(outcome.Value.Accepted, tag);
        FiguresTelemetry.Rejected.Add(outcome.Value.Rejected, tag);
    }
}
