namespace TthcModular.Figures.Scorecards;

/// <summary>Something with its rank.</summary>
/// <param name="Item">What is ranked.</param>
/// <param name="Rank">Its rank; null: listed, but not ranked.</param>
/// <param name="IsTied">Whether others have the same rank.</param>
public sealed record Ranked<T>(T Item, int? Rank, bool IsTied);

/// <summary>Competition ranks: 1, 2, 2, 4.</summary>
public static class Ranks
{
    /// <summary>
    /// Highest score first, equal scores by key; those that may not be ranked come last, by key. The answer does not depend
    /// on the order of the items.
    /// </summary>
    public static IReadOnlyList<Ranked<T>> Of<T>(IEnumerable<T> items, Func<T, decimal> score, Func<T, bool> isRanked, Func<T, string> key)
    {
        var (ranked, listed) = (new List<Ranked<T>>(), new List<Ranked<T>>());
        var byScore = items.ToLookup(isRanked);
        foreach (var tie in byScore[true].GroupBy(score).OrderByDescending(group => group.Key))
        {
            var (rank, tied) = (ranked.Count + 1, tie.Skip(1).Any());
            ranked.AddRange(tie.OrderBy(key, StringComparer.Ordinal).Select(item => new Ranked<T>(item, rank, tied)));
        }

        listed.AddRange(byScore[false].OrderBy(key, StringComparer.Ordinal).Select(item => new Ranked<T>(item, Rank: null, IsTied: false)));
        return [.. ranked, .. listed];
    }
}
