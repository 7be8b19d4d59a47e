using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;

namespace TthcModular.Figures.Sums;

/// <summary>
/// All changes that fall on the same day of a record, counted by the database in one pass: a group a unit and day, a
/// conditional count a change.
/// </summary>
internal sealed class SumPass<TRow>(IReadOnlyList<SumChange<TRow>> changes)
    where TRow : class, IRecordRow
{
    /// <summary>Databases take a limited number of columns.</summary>
    private const int MostAtOnce = 200;

    private readonly Expression<Func<TRow, UnitDay>> key = UnitDay.Of(changes[0].Day);
    private readonly Expression<Func<IGrouping<UnitDay, TRow>, Tally>> tally = Tally.Of(changes);

    public IReadOnlyList<SumChange<TRow>> Changes => changes;

    public static IEnumerable<SumPass<TRow>> Of(IEnumerable<KeptMeasure> measures) => measures
        .SelectMany(SumChange<TRow>.Of)
        .GroupBy(change => change.DayName, StringComparer.Ordinal)
        .SelectMany(group => group.Chunk(MostAtOnce))
        .Select(chunk => new SumPass<TRow>(chunk));

    /// <summary>Counts for units from one number to another. Groups without a day count nowhere.</summary>
    public IAsyncEnumerable<Tally> CountAsync(DbContext db, int firstUnit, int lastUnit) => db.Set<TRow>().AsNoTracking()
        .Where(row => row.UnitId >= firstUnit && row.UnitId <= lastUnit)
        .GroupBy(key)
        .Select(tally)
        .AsAsyncEnumerable();

    /// <summary>One group: how many records satisfy each condition.</summary>
    internal sealed class Tally
    {
        public int UnitId { get; init; }

        public DateOnly? Day { get; init; }

        public long[] Counts { get; init; } = [];

        public static Expression<Func<IGrouping<UnitDay, TRow>, Tally>> Of(IReadOnlyList<SumChange<TRow>> changes)
        {
            var group = Expression.Parameter(typeof(IGrouping<UnitDay, TRow>), "group");
            var unitDay = Expression.Property(group, nameof(IGrouping<,>.Key));
            var counts = changes.Select(change => Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [typeof(TRow)], group, change.Condition));
            return Expression.Lambda<Func<IGrouping<UnitDay, TRow>, Tally>>(
                Expression.MemberInit(
                    Expression.New(typeof(Tally)),
                    Expression.Bind(typeof(Tally).GetProperty(nameof(UnitId))!, Expression.Property(unitDay, nameof(UnitDay.UnitId))),
                    Expression.Bind(typeof(Tally).GetProperty(nameof(Day))!, Expression.Property(unitDay, nameof(UnitDay.Day))),
                    Expression.Bind(typeof(Tally).GetProperty(nameof(Counts))!, Expression.NewArrayInit(typeof(long), counts))),
                group);
        }
    }
}
