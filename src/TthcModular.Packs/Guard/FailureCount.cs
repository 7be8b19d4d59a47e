using System.Diagnostics;

namespace TthcModular.Packs.Guard;

/// <summary>The failures of one pack within the last minutes.</summary>
internal sealed class FailureCount
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);
    private readonly Queue<long> failures = new();

    /// <summary>Counts a failure now, and tells how many there were lately.</summary>
    public int Add()
    {
        lock (failures)
        {
            failures.Enqueue(Stopwatch.GetTimestamp());
            while (Stopwatch.GetElapsedTime(failures.Peek()) > Span)
                failures.Dequeue();
            return failures.Count;
        }
    }
}
