using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TthcModular.Figures.Databases;

/// <summary>Binds rows to statements of SQLite and reads them back, with the conversions of the model, compiled once.</summary>
internal static class SqliteRow
{
    /// <summary>Binds a row's values to parameters numbered from <paramref name="first"/>.</summary>
    public static Action<SqliteStatement, TRow> Binder<TRow>(IEnumerable<IProperty> properties, int first)
    {
        var (statement, row) = (Expression.Parameter(typeof(SqliteStatement)), Expression.Parameter(typeof(TRow)));
        var binds = properties.Select((property, position) => Bind(statement, Expression.Property(row, property.PropertyInfo!), property, first + position));
        return Expression.Lambda<Action<SqliteStatement, TRow>>(Expression.Block(binds), statement, row).Compile();
    }

    /// <summary>Makes a row of the columns of a statement, which stand in the order of the properties.</summary>
    public static Func<SqliteStatement, TRow> Reader<TRow>(IEnumerable<IProperty> properties)
    {
        var statement = Expression.Parameter(typeof(SqliteStatement));
        var members = properties.Select((property, column) => Expression.Bind(property.PropertyInfo!, Read(statement, property, column)));
        return Expression.Lambda<Func<SqliteStatement, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), members), statement).Compile();
    }

    /// <summary>Whether two rows have the same values.</summary>
    public static Func<TRow, TRow, bool> Equality<TRow>(IEnumerable<IProperty> properties)
    {
        var (left, right) = (Expression.Parameter(typeof(TRow)), Expression.Parameter(typeof(TRow)));
        var equal = properties
            .Select(property => Expression.Equal(Expression.Property(left, property.PropertyInfo!), Expression.Property(right, property.PropertyInfo!)))
            .Aggregate(Expression.AndAlso);
        return Expression.Lambda<Func<TRow, TRow, bool>>(equal, left, right).Compile();
    }

    private static Expression Bind(ParameterExpression statement, MemberExpression value, IProperty property, int parameter)
    {
        var number = Expression.Constant(parameter);
        var isNullableValue = Nullable.GetUnderlyingType(value.Type) is not null;
        var stored = Stored(isNullableValue ? Expression.Property(value, nameof(Nullable<int>.Value)) : value, property.GetTypeMapping().Converter);
        var bind = Expression.Call(statement, nameof(SqliteStatement.Bind), typeArguments: null, number, stored);
        return property.IsNullable
            ? Expression.IfThenElse(
                Expression.Equal(value, Expression.Constant(null, value.Type)),
                Expression.Call(statement, nameof(SqliteStatement.BindNull), typeArguments: null, number),
                bind)
            : bind;
    }

    private static Expression Stored(Expression value, ValueConverter? converter)
    {
        var provided = converter is null ? value : Conversions.Apply(converter.ConvertToProviderExpression, value);
        if (provided.Type == typeof(string) || provided.Type == typeof(decimal) || provided.Type == typeof(DateOnly) || provided.Type == typeof(byte[]))
            return provided;
        return provided.Type == typeof(bool)
            ? Expression.Condition(provided, Expression.Constant(1L), Expression.Constant(0L))
            : Expression.Convert(provided, typeof(long));
    }

    private static Expression Read(ParameterExpression statement, IProperty property, int column)
    {
        var number = Expression.Constant(column);
        var converter = property.GetTypeMapping().Converter;
        var plain = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var provided = converter?.ProviderClrType ?? plain;
        var method = provided == typeof(string) ? nameof(SqliteStatement.Text)
            : provided == typeof(decimal) ? nameof(SqliteStatement.Decimal)
            : provided == typeof(byte[]) ? nameof(SqliteStatement.Bytes)
            : nameof(SqliteStatement.Number);
        Expression stored = Expression.Call(statement, method, typeArguments: null, number);
        if (provided == typeof(bool))
            stored = Expression.NotEqual(stored, Expression.Constant(0L));
        else if (stored.Type != provided)
            stored = Expression.Convert(stored, provided);
        var value = Expression.Convert(converter is null ? stored : Conversions.Apply(converter.ConvertFromProviderExpression, stored), property.ClrType);
        return property.IsNullable
            ? Expression.Condition(
                Expression.Call(statement, nameof(SqliteStatement.IsNull), typeArguments: null, number), Expression.Constant(null, property.ClrType), value)
            : value;
    }
}
