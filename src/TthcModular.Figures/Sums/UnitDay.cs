using System.Linq.Expressions;
using TthcModular.Figures.Records;

namespace TthcModular.Figures.Sums;

/// <summary>What records are grouped by to recount a measure.</summary>
internal sealed record UnitDay
{
    public int UnitId { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Unit and a day field of a record.</summary>
    public static Expression<Func<TRow, UnitDay>> Of<TRow>(string field)
        where TRow : IRecordRow
    {
        var day = RecordFields.Day<TRow>(field);
        var row = day.Parameters[0];
        return Expression.Lambda<Func<TRow, UnitDay>>(
            Expression.MemberInit(
                Expression.New(typeof(UnitDay)),
                Expression.Bind(typeof(UnitDay).GetProperty(nameof(UnitId))!, Expression.Property(row, nameof(IRecordRow.UnitId))),
                Expression.Bind(typeof(UnitDay).GetProperty(nameof(Day))!, day.Body)),
            row);
    }
}
