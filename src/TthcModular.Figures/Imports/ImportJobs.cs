using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TthcModular.Figures.Databases;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;

namespace TthcModular.Figures.Imports;

/// <summary>Claims waiting jobs, one node each, and writes down how they end.</summary>
internal sealed class ImportJobs(DbContext db, IImporter importer, IOptions<ImportOptions> options, ImportProgressBoard board, TimeProvider clock)
{
    private const int LongestMessage = 4_000;
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Puts jobs back that were being worked on when a node stopped: nothing of them is in, since their transaction ended
    /// with the node. Where several nodes may work, only jobs from which nothing was heard for long.
    /// </summary>
    public Task<int> ReviveAsync(CancellationToken cancellation)
    {
        var silentSince = clock.GetUtcNow() - Silence;
        var alone = FiguresTransactions.IsSqlite(db);
        return db.Set<ImportJobRow>()
            .Where(job => job.State == ImportState.Running && (alone || job.HeartbeatAt == null || job.HeartbeatAt < silentSince))
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ImportState.Waiting).SetProperty(job => job.ProgressPercent, 0), cancellation);
    }

    /// <summary>Takes the oldest waiting job; null: there is none, or another node was first.</summary>
    public async Task<ImportJobRow?> ClaimAsync(CancellationToken cancellation)
    {
        var oldest = await db.Set<ImportJobRow>().AsNoTracking()
            .Where(job => job.State == ImportState.Waiting)
            .OrderBy(job => job.CreatedAt)
            .ThenBy(job => job.Id)
            .FirstOrDefaultAsync(cancellation);
        if (oldest is null)
            return null;
        DateTimeOffset? now = clock.GetUtcNow();
        var claimed = await db.Set<ImportJobRow>()
            .Where(job => job.Id == oldest.Id && job.State == ImportState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ImportState.Running).SetProperty(job => job.HeartbeatAt, now), cancellation);
        return claimed == 1 ? oldest : null;
    }

    /// <summary>Does a claimed job and writes down its outcome.</summary>
    public async Task RunAsync(ImportJobRow job, CancellationToken cancellation)
    {
        var rejects = $"{job.Id}.rejects.csv";
        var request = new ImportRequest(
            job.Kind, Path.Combine(options.Value.Folder, job.StoredFile), job.FileName, job.Strict, Path.Combine(options.Value.Folder, rejects));
        var outcome = await importer.ImportAsync(request, ScopeOf(job), new Board(board, job.Id), cancellation);
        var hasRejects = outcome.IsSuccess ? outcome.Value.Rejected > 0 : outcome.Refusal.Code == ImportRun.BadRows;
        var rejected = hasRejects ? rejects : null;
        if (rejected is null)
            File.Delete(request.RejectsPath!);
        await FinishAsync(job, outcome, rejected, cancellation);
        File.Delete(request.Path);
    }

    /// <summary>Writes down that a job could not be done for a reason that is no fault of the file.</summary>
    public Task FailAsync(ImportJobRow job, CancellationToken cancellation) => FinishAsync(
        job, new Refusal("import-failed", "Có lỗi của hệ thống khi nhập tệp; không dữ liệu nào bị thay đổi. Hãy nhập lại hoặc báo quản trị viên."), rejects: null, cancellation);

    public Task BeatAsync(string id, CancellationToken cancellation)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var progress = board.Find(id) ?? new ImportProgress(0, 0);
        return db.Set<ImportJobRow>()
            .Where(job => job.Id == id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(job => job.HeartbeatAt, now)
                    .SetProperty(job => job.Rows, progress.Rows)
                    .SetProperty(job => job.ProgressPercent, progress.Percent),
                cancellation);
    }

    private async Task FinishAsync(ImportJobRow job, Result<ImportReport> outcome, string? rejects, CancellationToken cancellation)
    {
        var report = outcome.Value ?? new ImportReport(0, 0, 0, [], []);
        var message = outcome.IsSuccess ? string.Join(" ", report.Warnings) : outcome.Refusal.Message;
        message = message.Length > LongestMessage ? message[..LongestMessage] : message;
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<ImportJobRow>()
            .Where(row => row.Id == job.Id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, outcome.IsSuccess ? ImportState.Done : ImportState.Refused)
                    .SetProperty(row => row.FinishedAt, now)
                    .SetProperty(row => row.Rows, report.Rows)
                    .SetProperty(row => row.Accepted, report.Accepted)
                    .SetProperty(row => row.Rejected, report.Rejected)
                    .SetProperty(row => row.ProgressPercent, 100)
                    .SetProperty(row => row.RejectsFile, rejects)
                    .SetProperty(row => row.Message, message.Length == 0 ? null : message),
                cancellation);
        FiguresTelemetry.Jobs.Add(1, new KeyValuePair<string, object?>("state", outcome.IsSuccess ? "done" : "refused"));
    }

    private static UnitScope ScopeOf(ImportJobRow job) =>
        job.VisibleUnits is { } units ? new UnitScope(JsonSerializer.Deserialize<HashSet<int>>(units)) : UnitScope.Everything;

    private sealed class Board(ImportProgressBoard board, string id) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => board.Put(id, value);
    }
}
