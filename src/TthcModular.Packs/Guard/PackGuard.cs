using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TthcModular.Packs.Guard;

internal sealed class PackGuard(IOptions<PackOptions> options, ILogger<PackGuard> logger) : IPackGuard
{
    private const int MostAbandoned = 3;

    private readonly ConcurrentDictionary<string, int> abandoned = new(StringComparer.Ordinal);

    public Task<PackOutcome<T>> CallAsync<T>(string packId, string what, Func<T> function, CancellationToken cancellationToken = default) =>
        RunAsync(packId, what, function, options.Value.CallTimeout, cancellationToken);

    /// <summary>A new load of a pack starts with a clean slate; its abandoned calls belong to the old one.</summary>
    public void Forgive(string packId) => abandoned.TryRemove(packId, out _);

    public async Task<PackOutcome<T>> RunAsync<T>(
        string packId, string what, Func<T> function, TimeSpan limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(function);
        using var activity = PackTelemetry.Source.StartActivity("pack call");
        activity?.SetTag("pack.id", packId).SetTag("pack.call", what);
        PackTelemetry.Calls.Add(1, new KeyValuePair<string, object?>("pack.id", packId));
        var outcome = abandoned.GetValueOrDefault(packId) >= MostAbandoned
            ? PackOutcome<T>.Failed($"Gói {packId} đang treo ở {MostAbandoned} lần gọi trước nên không được gọi để {what}.")
            : await WaitAsync(packId, what, function, limit, cancellationToken);
        if (!outcome.IsSuccess)
            Report(packId, outcome.Reason, activity);
        return outcome;
    }

    private async Task<PackOutcome<T>> WaitAsync<T>(
        string packId, string what, Func<T> function, TimeSpan limit, CancellationToken cancellationToken)
    {
        var call = Start(packId, what, function);
        try
        {
            return await call.WaitAsync(limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            Abandon(packId, call);
            return PackOutcome<T>.Failed(string.Create(
                CultureInfo.InvariantCulture, $"Gói {packId} không trả lời trong {limit.TotalSeconds:0.###} giây khi {what}."));
        }
        catch (OperationCanceledException)
        {
            Abandon(packId, call);
            throw;
        }
    }

    /// <summary>
    /// A thread of its own: a call that hangs takes none from the pool. Nothing of the request flows along, so that an
    /// abandoned call keeps nothing alive but the pack.
    /// </summary>
    private static Task<PackOutcome<T>> Start<T>(string packId, string what, Func<T> function)
    {
        var done = new TaskCompletionSource<PackOutcome<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var thread = new Thread(() =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
            done.SetResult(Run(packId, what, function));
        })
        {
            IsBackground = true,
            Name = $"pack {packId}",
        };
        thread.UnsafeStart();
        return done.Task;
    }

    private static PackOutcome<T> Run<T>(string packId, string what, Func<T> function)
    {
        try
        {
            return function() is { } value ? value : PackOutcome<T>.Failed($"Gói {packId} không trả về gì khi {what}.");
        }
        // Whatever a pack throws is the pack's fault, and must not be the host's.
        catch (Exception fault)
        {
            return PackOutcome<T>.Failed($"Gói {packId} báo lỗi khi {what}: {PackFaults.Describe(fault)}");
        }
    }

    private void Abandon<T>(string packId, Task<PackOutcome<T>> call)
    {
        abandoned.AddOrUpdate(packId, 1, static (_, count) => count + 1);
        _ = call.ContinueWith(
            _ => abandoned.AddOrUpdate(packId, 0, static (_, count) => Math.Max(0, count - 1)),
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
