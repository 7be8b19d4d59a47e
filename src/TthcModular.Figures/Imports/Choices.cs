using System.Collections.Frozen;

namespace TthcModular.Figures.Imports;

/// <summary>The words of a file for the values of an enumeration: their names in lower case.</summary>
internal sealed class Choices<TValue>
    where TValue : struct, Enum
{
    private readonly FrozenDictionary<string, TValue> values =
        Enum.GetValues<TValue>().ToFrozenDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Choices<TValue> All { get; } = new();

    public TValue? Find(string word) => values.TryGetValue(word, out var value) ? value : null;

    public override string ToString() => string.Join(", ", values.Keys.Order(StringComparer.Ordinal));
}
