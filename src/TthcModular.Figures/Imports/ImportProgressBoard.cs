using System.Collections.Concurrent;

namespace TthcModular.Figures.Imports;

/// <summary>
/// How far the imports of this process are. An import is one long transaction: on SQLite nobody can write its progress
/// beside it, so those who ask in the same process are told from here.
/// </summary>
internal sealed class ImportProgressBoard
{
    private readonly ConcurrentDictionary<string, ImportProgress> running = new(StringComparer.Ordinal);

    public void Put(string id, ImportProgress progress) => running[id] = progress;

    public ImportProgress? Find(string id) => running.GetValueOrDefault(id);

    public void Remove(string id) => running.TryRemove(id, out _);
}
