namespace TthcModular.Figures.Imports;

/// <summary>
/// Which keys a file has brought already, kept as 64-bit hashes: a million keys cost megabytes, not hundreds. Two keys
/// falling together, a chance of one in ten million for a million rows, would refuse a good file.
/// </summary>
internal sealed class SeenKeys
{
    private const int Named = 5;

    private readonly HashSet<ulong> seen = [];
    private readonly List<string> first = [];

    public long Repeated { get; private set; }

    public void Add(string key, string name, int row)
    {
        if (seen.Add(Hash(key)))
            return;
        Repeated++;
        if (first.Count < Named)
            first.Add($"'{name}' (dòng {row})");
    }

    /// <summary>What to say about keys that came more than once; null: none did.</summary>
    public string? Remark() => Repeated == 0
        ? null
        : $"Có {Repeated:N0} dòng lặp lại khóa đã có trong tệp, không rõ dòng nào đúng: {string.Join(", ", first)}{(Repeated > first.Count ? ", …" : "")}.";

    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
