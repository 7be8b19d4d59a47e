namespace TthcModular.Figures.Imports;

/// <summary>Tells the worker of this process that a job waits.</summary>
internal sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0);

    public void Raise() => waiting.Release();

    /// <summary>Waits for a job, or for so long as another node may have left one.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => waiting.WaitAsync(atMost, cancellation);

    public void Dispose() => waiting.Dispose();
}
