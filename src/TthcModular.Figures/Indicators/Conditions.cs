using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Indicators;

/// <summary>Conditions on records for the database: of which units, on which days.</summary>
internal static class Conditions
{
    /// <summary>Records counted on a day of one of the parts, of a unit that counts on it.</summary>
    public static Expression<Func<TRow, bool>> Counted<TRow>(string countedOn, IReadOnlyList<ScopePart> parts)
        where TRow : IRecordRow
    {
        var day = RecordFields.Day<TRow>(countedOn);
        var row = day.Parameters[0];
        var any = parts
            .Select(part => Expression.AndAlso(Between(day.Body, part.Days.From, part.Days.To), UnitIn(row, [.. part.UnitIds])))
            .Aggregate((Expression?)null, (left, right) => left is null ? right : Expression.OrElse(left, right));
        return Expression.Lambda<Func<TRow, bool>>(any ?? Expression.Constant(false), row);
    }

    /// <summary>Records that stand on a day.</summary>
    public static Expression<Func<TRow, bool>> Standing<TRow>(Measure.Stock stock, DateOnly day, int[] unitIds)
        where TRow : IRecordRow
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var stands = stock.From.Aggregate(
            UnitIn(row, unitIds), (condition, field) => Expression.AndAlso(condition, Expression.LessThanOrEqual(Field<TRow>(field, row), Value(day))));
        if (stock.Until is { } until)
        {
            var last = Field<TRow>(until, row);
            var forEver = Expression.Equal(last, Expression.Constant(null, typeof(DateOnly?)));
            stands = Expression.AndAlso(stands, Expression.OrElse(forEver, Expression.GreaterThanOrEqual(last, Value(day))));
        }

        return Expression.Lambda<Func<TRow, bool>>(stands, row);
    }

    /// <summary>Records whose code comes after another one in the order of the database.</summary>
    public static Expression<Func<TRow, bool>> After<TRow>(string code)
        where TRow : IRecordRow
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var compared = Expression.Call(
            typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!,
            Expression.Property(row, nameof(IRecordRow.Code)),
            Expression.Property(Expression.Constant(new Held<string>(code)), nameof(Held<string>.Value)));
        return Expression.Lambda<Func<TRow, bool>>(Expression.GreaterThan(compared, Expression.Constant(0)), row);
    }

    private static BinaryExpression Between(Expression day, DateOnly from, DateOnly to) =>
        Expression.AndAlso(Expression.GreaterThanOrEqual(day, Value(from)), Expression.LessThanOrEqual(day, Value(to)));

    private static Expression UnitIn(ParameterExpression row, int[] unitIds) => Expression.Call(
        typeof(Enumerable),
        nameof(Enumerable.Contains),
        [typeof(int)],
        Expression.Call(
            typeof(EF), nameof(EF.Parameter), [typeof(int[])], Expression.Property(Expression.Constant(new Held<int[]>(unitIds)), nameof(Held<int[]>.Value))),
        Expression.Property(row, nameof(IRecordRow.UnitId)));

    /// <summary>The body of a condition or field, said of another row.</summary>
    public static Expression Rename(LambdaExpression lambda, ParameterExpression row)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return new Renamed(lambda.Parameters[0], row).Visit(lambda.Body);
    }

    private static Expression Field<TRow>(string name, ParameterExpression row) => Rename(RecordFields.Day<TRow>(name), row);

    private static MemberExpression Value(DateOnly day) => Expression.Property(Expression.Constant(new Held<DateOnly?>(day)), nameof(Held<DateOnly?>.Value));

    /// <summary>Holds a value outside the query's text, so that the query is compiled once.</summary>
    private sealed record Held<TValue>(TValue Value);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
