using System.Collections.Frozen;

namespace TthcModular.Figures.Imports;

/// <summary>The words of a file for the values of an enumeration: their names in lower case.</summary>
internal sealed class Choices<TValue>
    where TValue : struct, Enum
{
    private readonly FrozenDictionary<string, TValue> values;
    private readonly FrozenDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private Choices()
    {
        values = Enum.GetValues<TValue>().ToFrozenDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        bySpan = values.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Choices<TValue> All { get; } = new();

    public TValue? Find(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var value) ? value : null;

    public override string ToString() => string.Join(", ", values.Keys.Order(StringComparer.Ordinal));
}
