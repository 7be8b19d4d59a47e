using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace TthcModular.Sdk.Filters;

/// <summary>
/// Translates a C# lambda over an SDK record type into a <see cref="Filter"/>. Understood: fields of the record,
/// constants and captured values, <c>== != &lt; &lt;= &gt; &gt;= &amp;&amp; || !</c>, <c>HasValue</c>, comparison with null, and
/// <see cref="FilterExtensions.IsOneOf{T}"/>. Anything else is refused with the expression named.
/// </summary>
public static class FilterTranslator
{
    /// <summary>Translates a condition.</summary>
    /// <typeparam name="TRecord">A record type of the SDK.</typeparam>
    /// <param name="condition">The lambda, such as <c>c => c.Channel == Channel.Online</c>.</param>
    /// <exception cref="DefinitionException">The lambda uses something that is not understood.</exception>
    public static Filter Translate<TRecord>(Expression<Func<TRecord, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new Translation(condition.Parameters[0], condition.ToString()).Visit(condition.Body);
    }

    /// <summary>The name of the field that a lambda such as <c>c => c.ReceivedOn</c> selects.</summary>
    /// <typeparam name="TRecord">A record type of the SDK.</typeparam>
    /// <typeparam name="TValue">Type of the field.</typeparam>
    /// <param name="field">The lambda.</param>
    /// <exception cref="DefinitionException">The lambda is not a plain field access.</exception>
    public static string FieldName<TRecord, TValue>(Expression<Func<TRecord, TValue>> field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new Translation(field.Parameters[0], field.ToString()).Field(field.Body)
            ?? throw new DefinitionException($"'{field}' phải là một trường của bản ghi.");
    }

    private sealed class Translation(ParameterExpression record, string source)
    {
        public Filter Visit(Expression expression) => expression switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } and => new Filter.Both(Visit(and.Left), Visit(and.Right)),
            BinaryExpression { NodeType: ExpressionType.OrElse } or => new Filter.Either(Visit(or.Left), Visit(or.Right)),
            UnaryExpression { NodeType: ExpressionType.Not } not => new Filter.Not(Visit(not.Operand)),
            BinaryExpression binary => Compare(binary),
            MethodCallExpression call when call.Method.Name == nameof(FilterExtensions.IsOneOf)
                && call.Method.DeclaringType == typeof(FilterExtensions) => OneOf(call),
            MemberExpression { Member.Name: nameof(Nullable<int>.HasValue) } has when Field(has.Expression) is { } field =>
                new Filter.Not(new Filter.IsMissing(field)),
            ConstantExpression { Value: true } => Filter.Always,
            _ when expression.Type == typeof(bool) && Field(expression) is { } flag => new Filter.IsTrue(flag),
            _ => throw Refuse(expression),
        };

        public string? Field(Expression? expression)
        {
            expression = Unwrap(expression);
            if (expression is MemberExpression { Member.Name: nameof(Nullable<int>.Value) } value
                && Nullable.GetUnderlyingType(value.Expression!.Type) is not null)
                expression = Unwrap(value.Expression);
            return expression is MemberExpression { Member: PropertyInfo property } member && member.Expression == record
                ? property.Name
                : null;
        }

        private Filter Compare(BinaryExpression binary)
        {
            Comparison? kind = binary.NodeType switch
            {
                ExpressionType.Equal => Comparison.Equal,
                ExpressionType.NotEqual => Comparison.NotEqual,
                ExpressionType.LessThan => Comparison.Less,
                ExpressionType.LessThanOrEqual => Comparison.LessOrEqual,
                ExpressionType.GreaterThan => Comparison.Greater,
                ExpressionType.GreaterThanOrEqual => Comparison.GreaterOrEqual,
                _ => null,
            };
            if (kind is not { } comparison)
                throw Refuse(binary);
            return (Field(binary.Left), Field(binary.Right)) switch
            {
                ({ } left, { } right) => new Filter.CompareFields(left, comparison, right),
                ({ } left, null) => WithConstant(left, comparison, binary.Left, binary.Right),
                (null, { } right) => WithConstant(right, comparison.Mirrored(), binary.Right, binary.Left),
                _ => throw Refuse(binary),
            };
        }

        private Filter WithConstant(string field, Comparison comparison, Expression side, Expression constant)
        {
            var value = Convert(Constant(constant), FieldType(side));
            return (value, comparison) switch
            {
                (null, Comparison.Equal) => new Filter.IsMissing(field),
                (null, Comparison.NotEqual) => new Filter.Not(new Filter.IsMissing(field)),
                (null, _) => throw Refuse(constant),
                (bool flag, Comparison.Equal or Comparison.NotEqual) =>
                    flag == (comparison == Comparison.Equal) ? new Filter.IsTrue(field) : new Filter.Not(new Filter.IsTrue(field)),
                _ => new Filter.Compare(field, comparison, value),
            };
        }

        private Filter.OneOf OneOf(MethodCallExpression call)
        {
            var field = Field(call.Arguments[0]) ?? throw Refuse(call);
            if (Constant(call.Arguments[1]) is not System.Collections.IEnumerable values)
                throw Refuse(call);
            var type = FieldType(call.Arguments[0]);
            return new Filter.OneOf(field, [.. values.Cast<object?>().Select(value => Convert(value, type) ?? throw Refuse(call))]);
        }

        private object? Constant(Expression expression)
        {
            if (References(expression))
                throw Refuse(expression);
            try
            {
                return Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                throw new DefinitionException($"Không tính được '{expression}' trong '{source}'.", fault);
            }
        }

        private bool References(Expression expression)
        {
            var finder = new ParameterFinder(record);
            finder.Visit(expression);
            return finder.Found;
        }

        private static Expression? Unwrap(Expression? expression)
        {
            while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert)
                expression = convert.Operand;
            return expression;
        }

        private static Type FieldType(Expression side)
        {
            var type = Unwrap(side)!.Type;
            return Nullable.GetUnderlyingType(type) ?? type;
        }

        private static object? Convert(object? value, Type type) => value switch
        {
            null => null,
            _ when type.IsEnum => Enum.ToObject(type, value),
            _ when value.GetType() == type => value,
            IConvertible => System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture),
            _ => value,
        };

        private DefinitionException Refuse(Expression expression) =>
            new($"Điều kiện '{source}' có phần không dịch được: '{expression}'.");
    }

    private sealed class ParameterFinder(ParameterExpression sought) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == sought;
            return node;
        }
    }
}
