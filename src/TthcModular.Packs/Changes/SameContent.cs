using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TthcModular.Packs.Changes;

/// <summary>
/// Whether two definitions say the same. Records compare their lists by identity, so that the same pack loaded twice
/// would differ everywhere; functions cannot be compared and count as the same.
/// </summary>
internal static class SameContent
{
    public static bool Of(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (Delegate, Delegate) => true,
        (string or decimal or DateOnly, _) => left.Equals(right),
        (IDictionary one, IDictionary other) => OfPairs(one, other),
        (IEnumerable one, IEnumerable other) => OfLists([.. one.Cast<object?>()], [.. other.Cast<object?>()]),
        (ITuple one, ITuple other) => Enumerable.Range(0, one.Length).All(index => Of(one[index], other[index])),
        _ when left.GetType() != right.GetType() => false,
        _ when left.GetType().IsPrimitive || left.GetType().IsEnum => left.Equals(right),
        _ => OfProperties(left, right),
    };

    private static bool OfPairs(IDictionary one, IDictionary other) =>
        one.Count == other.Count && one.Keys.Cast<object>().All(key => other.Contains(key) && Of(one[key], other[key]));

    private static bool OfLists(IReadOnlyList<object?> one, IReadOnlyList<object?> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => Of(pair.First, pair.Second));

    private static bool OfProperties(object left, object right) => left.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetIndexParameters().Length == 0)
        .All(property => Of(property.GetValue(left), property.GetValue(right)));
}
