using Microsoft.EntityFrameworkCore;

namespace TthcModular.Plans.Plans.Files;

/// <summary>Brings stored rows to what a file says, by key: rows that stay keep their id, what is gone is removed.</summary>
internal static class RowMerge
{
    /// <summary>The rows as they are tracked now, in the order wanted.</summary>
    public static IReadOnlyList<TRow> Merge<TRow, TKey>(this DbContext db, IEnumerable<TRow> stored, IEnumerable<TRow> wanted, Func<TRow, TKey> key)
        where TRow : class, IStoredRow
        where TKey : notnull
    {
        var left = stored.ToDictionary(key);
        var rows = wanted.Select(row => left.Remove(key(row), out var kept) ? Take(db, kept, row) : db.Add(row).Entity).ToList();
        db.RemoveRange(left.Values);
        return rows;
    }

    public static TRow Take<TRow>(this DbContext db, TRow kept, TRow content)
        where TRow : class, IStoredRow
    {
        content.Id = kept.Id;
        db.Entry(kept).CurrentValues.SetValues(content);
        return kept;
    }
}
