namespace TthcModular.Packs.Register;

/// <summary>A store for hosts without a database: tests, and the checks of pack authors.</summary>
internal sealed class MemoryPackStore : IPackStore
{
    private readonly Lock turn = new();
    private readonly List<PackEvent> history = [];
    private readonly Dictionary<(string, string), byte[]> archives = [];
    private PackRegister register = PackRegister.Empty;

    public Task<long> RevisionAsync(CancellationToken cancellationToken) => Task.FromResult(register.Revision);

    public Task<PackRegister> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(register);

    public Task<byte[]?> ArchiveAsync(string packId, string version, CancellationToken cancellationToken)
    {
        lock (turn)
            return Task.FromResult(archives.GetValueOrDefault((packId, version)));
    }

    public Task<IReadOnlyList<PackEvent>> HistoryAsync(string? packId, int limit, CancellationToken cancellationToken)
    {
        lock (turn)
            return Task.FromResult<IReadOnlyList<PackEvent>>([.. history.Where(entry => packId is null || entry.PackId == packId).Reverse().Take(limit)]);
    }

    public Task<bool> WriteAsync(PackChange change, CancellationToken cancellationToken)
    {
        lock (turn)
        {
            if (change.Choice is { } choice && register.ChoiceOf(choice.PackId).Changes != choice.Changes)
                return Task.FromResult(false);
            register = After(change) with { Revision = register.Revision + 1 };
            if (change is { Keeps: { } kept, Archive: { } archive })
                archives[(kept.PackId, kept.Version)] = archive;
            history.Add(new PackEvent(
                register.Revision, DateTimeOffset.UnixEpoch.AddSeconds(register.Revision), change.Order.Account, change.Action, change.PackId, change.Version, change.Order.Reason));
            return Task.FromResult(true);
        }
    }

    private PackRegister After(PackChange change) => register with
    {
        Choices = change is { Forgets: true, Choice: null } ? Without(register.Choices, choice => choice.PackId, change.PackId)
            : change.Choice is { } choice ? [.. Without(register.Choices, other => other.PackId, choice.PackId), choice with { Changes = choice.Changes + 1 }]
            : register.Choices,
        Versions = change.Forgets ? Without(register.Versions, version => version.PackId, change.PackId)
            : change.Keeps is { } kept ? [.. register.Versions.Where(other => (other.PackId, other.Version) != (kept.PackId, kept.Version)), kept]
            : register.Versions,
        Keys = change.Key is { } key ? [.. Without(register.Keys, other => other.Fingerprint, key.Fingerprint), key] : register.Keys,
    };

    private static List<T> Without<T>(IReadOnlyList<T> items, Func<T, string> key, string gone) => [.. items.Where(item => key(item) != gone)];
}
