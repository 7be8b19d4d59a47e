namespace TthcModular.Storage.Maintenance.Watch;

/// <summary>Wakes this node's watch before its time.</summary>
internal sealed class VerificationSignal : IDisposable
{
    private readonly SemaphoreSlim given = new(0);

    public void Give() => given.Release();

    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation) => await given.WaitAsync(longest, cancellation);

    public void Dispose() => given.Dispose();
}
