using System.Linq.Expressions;

namespace TthcModular.Sdk.Filters;

/// <summary>
/// Turns a <see cref="Filter"/> into an expression over any type whose properties are named as the record's fields, for
/// a database query or to be compiled.
/// </summary>
public static class FilterCompiler
{
    /// <summary>The filter as an expression over <typeparamref name="TRow"/>.</summary>
    /// <typeparam name="TRow">Type with properties named as the fields of the record.</typeparam>
    /// <param name="filter">The filter.</param>
    /// <exception cref="DefinitionException">The row lacks a field that the filter names.</exception>
    public static Expression<Func<TRow, bool>> ToExpression<TRow>(Filter filter)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, bool>>(Build(filter, row), row);
    }

    private static Expression Build(Filter filter, ParameterExpression row) => filter switch
    {
        Filter.Everything => Expression.Constant(true),
        Filter.Both both => Expression.AndAlso(Build(both.Left, row), Build(both.Right, row)),
        Filter.Either either => Expression.OrElse(Build(either.Left, row), Build(either.Right, row)),
        Filter.Not not => Expression.Not(Build(not.Inner, row)),
        Filter.IsTrue flag => Member(row, flag.Field),
        Filter.IsMissing missing => IsMissing(Member(row, missing.Field)),
        Filter.Compare compare => WithConstant(Member(row, compare.Field), compare.Comparison, compare.Value),
        Filter.CompareFields fields => Compare(Member(row, fields.Left), fields.Comparison, Member(row, fields.Right)),
        Filter.OneOf oneOf => oneOf.Values
            .Select(value => WithConstant(Member(row, oneOf.Field), Comparison.Equal, value))
            .DefaultIfEmpty(Expression.Constant(false))
            .Aggregate(Expression.OrElse),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, message: null),
    };

    private static Expression WithConstant(Expression member, Comparison comparison, object value)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        return Compare(member, comparison, Expression.Constant(value, type));
    }

    private static Expression Compare(Expression left, Comparison comparison, Expression right)
    {
        Expression[] present = [.. new[] { left, right }.Where(CanBeMissing).Select(side => Expression.Not(IsMissing(side)))];
        Expression compared = Operator(comparison, Plain(left), Plain(right));
        return present.Append(compared).Aggregate(Expression.AndAlso);
    }

    private static BinaryExpression Operator(Comparison comparison, Expression left, Expression right) => comparison switch
    {
        Comparison.Equal => Expression.Equal(left, right),
        Comparison.NotEqual => Expression.NotEqual(left, right),
        Comparison.Less => Expression.LessThan(left, right),
        Comparison.LessOrEqual => Expression.LessThanOrEqual(left, right),
        Comparison.Greater => Expression.GreaterThan(left, right),
        _ => Expression.GreaterThanOrEqual(left, right),
    };

    private static bool CanBeMissing(Expression side) =>
        side is MemberExpression && (!side.Type.IsValueType || Nullable.GetUnderlyingType(side.Type) is not null);

    private static Expression IsMissing(Expression member) =>
        CanBeMissing(member) ? Expression.Equal(member, Expression.Constant(null, member.Type)) : Expression.Constant(false);

    private static Expression Plain(Expression side) =>
        Nullable.GetUnderlyingType(side.Type) is { } type ? Expression.Convert(side, type) : side;

    private static MemberExpression Member(ParameterExpression row, string field) =>
        row.Type.GetProperty(field) is { } property
            ? Expression.Property(row, property)
            : throw new DefinitionException($"Bản ghi '{row.Type.Name}' không có trường '{field}'.");
}
