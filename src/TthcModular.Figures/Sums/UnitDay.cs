using System.Linq.Expressions;
using TthcModular.Figures.Records;

namespace TthcModular.Figures.Sums;

/// <summary>What records are grouped by to recount measures.</summary>
internal sealed record UnitDay
{
    public int UnitId { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Unit and a day of a record.</summary>
    public static Expression<Func<TRow, UnitDay>> Of<TRow>(Expression<Func<TRow, DateOnly?>> day)
        where TRow : IRecordRow => Expression.Lambda<Func<TRow, UnitDay>>(
            Expression.MemberInit(
                Expression.New(typeof(UnitDay)),
                Expression.Bind(typeof(UnitDay).GetProperty(nameof(UnitId))!, Expression.Property(day.Parameters[0], nameof(IRecordRow.UnitId))),
                Expression.Bind(typeof(UnitDay).GetProperty(nameof(Day))!, day.Body)),
            day.Parameters[0]);
}
