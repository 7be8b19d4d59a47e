using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TthcModular.Storage.Maintenance.Watch;

/// <summary>Verifies the data when it is due, on one of the nodes, and raises the alarm when something does not hold.</summary>
internal sealed partial class VerificationWatch(
    IServiceScopeFactory scopes, VerificationSignal signal, IOptions<VerificationOptions> options, ILogger<VerificationWatch> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    /// <summary>Verifies if it is this node's turn; false: it is not.</summary>
    internal async Task<bool> RunIfDueAsync(CancellationToken cancellation)
    {
        if (!await DoAsync(verifications => verifications.ClaimAsync(cancellation)))
            return false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Value.Patience);
        var started = Stopwatch.GetTimestamp();
        var outcome = await VerifyAsync(patience.Token, cancellation);
        VerificationTelemetry.Seconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return await DoAsync(async verifications =>
        {
            await verifications.FinishAsync(outcome, cancellation);
            return true;
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TryAsync(async () => await DoAsync(async verifications =>
            {
                await verifications.ReviveAsync(stoppingToken);
                return true;
            }));
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryAsync(() => RunIfDueAsync(stoppingToken));
                await signal.WaitAsync(BetweenLooks, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; after the next start the run begins anew.
        }
    }

    private async Task<Verification> VerifyAsync(CancellationToken patience, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<IDatabase>().VerifyAsync(patience);
            Tell(outcome);
            return outcome;
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            LogFailed(log, fault);
            VerificationTelemetry.Runs.Add(1, new KeyValuePair<string, object?>("outcome", "failed"));
            return new Verification([new CheckOutcome("Kiểm tra nền", 0, ["Không chạy hết được các phép kiểm tra; lý do ghi trong nhật ký của máy chủ. Hãy chạy lệnh 'tthc db verify'."])]);
        }
    }

    private void Tell(Verification outcome)
    {
        foreach (var check in outcome.Checks)
        {
            VerificationTelemetry.Findings.Record(check.Findings.Count, new KeyValuePair<string, object?>("check", check.Name));
            if (check.Findings.Count > 0)
                LogFound(log, check.Name, check.Findings.Count, check.Findings[0]);
        }

        VerificationTelemetry.Runs.Add(1, new KeyValuePair<string, object?>("outcome", outcome.IsClean ? "clean" : "findings"));
        if (outcome.IsClean)
            LogClean(log, outcome.Checks.Count);
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreachable(log, fault);
        }
    }

    private async Task<TAnswer> DoAsync<TAnswer>(Func<Verifications, Task<TAnswer>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Verifications>());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Verified the data: {Checks} checks found nothing")]
    private static partial void LogClean(ILogger log, int checks);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The data does not hold: {Check} found {Findings}, the first being: {First}")]
    private static partial void LogFound(ILogger log, string check, int findings, string first);

    [LoggerMessage(Level = LogLevel.Error, Message = "The data could not be verified")]
    private static partial void LogFailed(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The state of verification could not be read or written; trying again")]
    private static partial void LogUnreachable(ILogger log, Exception fault);
}
