using System.Linq.Expressions;

namespace TthcModular.Figures.Databases;

/// <summary>Conversions of the model as parts of greater expressions.</summary>
internal static class Conversions
{
    /// <summary>The body of a conversion with a value in the place of its parameter.</summary>
    public static Expression Apply(LambdaExpression conversion, Expression value)
    {
        var parameter = conversion.Parameters[0];
        return new Replaced(parameter, value.Type == parameter.Type ? value : Expression.Convert(value, parameter.Type)).Visit(conversion.Body);
    }

    private sealed class Replaced(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
