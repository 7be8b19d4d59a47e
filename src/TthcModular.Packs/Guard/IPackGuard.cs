namespace TthcModular.Packs.Guard;

/// <summary>The only way to run a function that a pack handed over.</summary>
public interface IPackGuard
{
    /// <summary>
    /// Runs a function of a pack: under the time limit, on a thread of its own, with whatever it throws caught. A call
    /// that does not return in time is abandoned; a pack with several such calls is not called again until they end.
    /// </summary>
    /// <param name="packId">The pack; named in telemetry and in the reason.</param>
    /// <param name="what">What is asked of the pack, in Vietnamese, such as 'viết phần nhận xét'.</param>
    /// <param name="function">The function; its result must not be null.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<PackOutcome<T>> CallAsync<T>(string packId, string what, Func<T> function, CancellationToken cancellationToken = default);
}
