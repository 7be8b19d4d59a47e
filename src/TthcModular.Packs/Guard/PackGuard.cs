using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TthcModular.Packs.Guard;

internal sealed class PackGuard(IOptions<PackOptions> options, CrashMarks marks, ILogger<PackGuard> logger) : IPackGuard
{
    private const int MostAbandoned = 3;

    private readonly ConcurrentDictionary<string, int> abandoned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FailureCount> failures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> aside = new(StringComparer.Ordinal);

    /// <summary>Raised when a pack has failed often enough to be put aside.</summary>
    public event EventHandler<PackFailing>? Failing;

    public async Task<PackOutcome<T>> CallAsync<T>(string packId, string what, Func<T> function, CancellationToken cancellationToken = default)
    {
        if (aside.TryGetValue(packId, out var reason))
            return PackOutcome<T>.Failed($"Gói {packId} đã bị tạm ngừng gọi nên không được gọi để {what}. {reason}");
        using var mark = marks.Begin(packId);
        var outcome = await RunAsync(packId, packId, what, function, options.Value.CallTimeout, cancellationToken);
        if (!outcome.IsSuccess)
            Count(packId, outcome.Reason);
        return outcome;
    }

    /// <summary>Has a pack describe itself. Its failure is its state, and is not counted with those of its calls.</summary>
    public Task<PackOutcome<T>> DescribeAsync<T>(string packId, Func<T> describe, CancellationToken cancellationToken) =>
        RunAsync(packId, $"{packId} (khai báo)", "khai báo nội dung", describe, options.Value.DescribeTimeout, cancellationToken);

    /// <summary>A new load of a pack starts with a clean slate; its abandoned calls belong to the old one.</summary>
    public void Forgive(string packId)
    {
        abandoned.TryRemove(packId, out _);
        failures.TryRemove(packId, out _);
        marks.Forget(packId);
    }

    /// <summary>Calls a pack's functions no longer; null: calls them again.</summary>
    public void PutAside(string packId, string? reason)
    {
        if (reason is null)
            aside.TryRemove(packId, out _);
        else
            aside[packId] = reason;
    }

    private void Count(string packId, string reason)
    {
        var failed = failures.GetOrAdd(packId, _ => new FailureCount()).Add();
        if (failed < options.Value.PutAsideAfter && abandoned.GetValueOrDefault(packId) < MostAbandoned)
            return;
        Failing?.Invoke(this, new PackFailing(packId, string.Create(
            CultureInfo.InvariantCulture, $"{failed} lần gọi bị lỗi trong 10 phút, lần cuối: {reason}")));
    }

    private async Task<PackOutcome<T>> RunAsync<T>(
        string packId, string counted, string what, Func<T> function, TimeSpan limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(function);
        using var activity = PackTelemetry.Source.StartActivity("pack call");
        activity?.SetTag("pack.id", packId).SetTag("pack.call", what);
        PackTelemetry.Calls.Add(1, new KeyValuePair<string, object?>("pack.id", packId));
        var outcome = abandoned.GetValueOrDefault(counted) >= MostAbandoned
            ? PackOutcome<T>.Failed($"Gói {packId} đang treo ở {MostAbandoned} lần gọi trước nên không được gọi để {what}.")
            : await WaitAsync(packId, counted, what, function, limit, cancellationToken);
        if (!outcome.IsSuccess)
            Report(packId, outcome.Reason, activity);
        return outcome;
    }

    private async Task<PackOutcome<T>> WaitAsync<T>(
        string packId, string counted, string what, Func<T> function, TimeSpan limit, CancellationToken cancellationToken)
    {
        var call = PackThread.Run(packId, what, function);
        try
        {
            return await call.WaitAsync(limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            Abandon(counted, call);
            return PackOutcome<T>.Failed(string.Create(
                CultureInfo.InvariantCulture, $"Gói {packId} không trả lời trong {limit.TotalSeconds:0.###} giây khi {what}."));
        }
        catch (OperationCanceledException)
        {
            Abandon(counted, call);
            throw;
        }
    }

    private void Abandon<T>(string counted, Task<PackOutcome<T>> call)
    {
        abandoned.AddOrUpdate(counted, 1, static (_, count) => count + 1);
        _ = call.ContinueWith(
            _ => abandoned.AddOrUpdate(counted, 0, static (_, count) => Math.Max(0, count - 1)),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private void Report(string packId, string reason, Activity? activity)
    {
        PackTelemetry.Failures.Add(1, new KeyValuePair<string, object?>("pack.id", packId));
        activity?.SetStatus(ActivityStatusCode.Error, reason);
        logger.LogWarning("Pack {PackId}: {Reason}", packId, reason);
    }
}

/// <summary>A pack that has failed often enough to be put aside, and why.</summary>
internal sealed class PackFailing(string packId, string reason) : EventArgs
{
    public string PackId { get; } = packId;

    public string Reason { get; } = reason;
}
