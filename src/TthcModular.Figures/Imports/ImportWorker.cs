using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TthcModular.Figures.Databases;

namespace TthcModular.Figures.Imports;

/// <summary>Does the queued imports one after the other.</summary>
internal sealed partial class ImportWorker(
    IServiceScopeFactory scopes, ImportSignal signal, ImportProgressBoard board, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryAsync(stoppingToken);
                await signal.WaitAsync(BetweenLooks, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the job's transaction is rolled back and the job goes on after the next start.
        }
    }

    /// <summary>Does jobs until none waits.</summary>
    internal async Task DoAllAsync(CancellationToken cancellation)
    {
        await DoAsync(jobs => jobs.ReviveAsync(cancellation));
        while (await DoAsync(jobs => jobs.ClaimAsync(cancellation)) is { } job)
            await RunAsync(job, cancellation);
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await DoAllAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreachable(log, fault);
        }
    }

    private async Task RunAsync(ImportJobRow job, CancellationToken cancellation)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beats = BeatAsync(job.Id, done.Token);
        try
        {
            await DoAsync(async jobs =>
            {
                await jobs.RunAsync(job, cancellation);
                return true;
            });
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(log, job.Id, fault);
            await DoAsync(async jobs =>
            {
                await jobs.FailAsync(job, cancellation);
                return true;
            });
        }
        finally
        {
            await done.CancelAsync();
            await beats;
            board.Remove(job.Id);
        }
    }

    /// <summary>Lets other nodes see that the job is worked on, and how far it is. On SQLite there are no other nodes.</summary>
    private async Task BeatAsync(string id, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenBeats, clock, cancellation);
                await using var scope = scopes.CreateAsyncScope();
                if (FiguresTransactions.IsSqlite(scope.ServiceProvider.GetRequiredService<DbContext>()))
                    return;
                await scope.ServiceProvider.GetRequiredService<ImportJobs>().BeatAsync(id, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The job is done.
        }
        catch (Exception fault)
        {
            LogUnreachable(log, fault);
        }
    }

    private async Task<TAnswer> DoAsync<TAnswer>(Func<ImportJobs, Task<TAnswer>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ImportJobs>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Job} failed")]
    private static partial void LogFailed(ILogger log, string job, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The import queue could not be read or written")]
    private static partial void LogUnreachable(ILogger log, Exception fault);
}
