using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;
using Condition = System.Linq.Expressions.Expression<System.Func<TthcModular.Sdk.Records.CaseRecord, bool>>;

namespace TthcModular.Sdk.Tests.Filters;

/// <summary>Random conditions as a pack's author could write them, put together from simple ones.</summary>
internal static class RandomConditions
{
    private static readonly DateOnly Day = new(2024, 1, 20);
    private static readonly Channel Captured = Channel.Postal;

    /// <summary>Conditions in which a missing value makes no difference between C# and filters.</summary>
    private static readonly Condition[] Simple =
    [
        c => c.Channel == Channel.Online,
        c => c.Channel != Captured,
        c => Channel.Counter == c.Channel,
        c => c.ServiceLevel.IsOneOf(ServiceLevel.Full, ServiceLevel.Partial),
        c => c.FieldCode == "land",
        c => c.FieldCode.IsOneOf("land", "construction"),
        c => c.FieldCode == null,
        c => c.FieldCode != null,
        c => c.Satisfaction >= 4,
        c => 3 < c.Satisfaction,
        c => c.Satisfaction == 5,
        c => c.Satisfaction.HasValue,
        c => c.Satisfaction == null,
        c => c.CompletedAt <= c.DueAt,
        c => c.DueOn > Day,
        c => c.CompletedOn == Day,
        c => c.CompletedOn < c.DueOn,
        c => c.ReceivedOn >= Day,
        c => c.FeeVnd > 1000,
        c => c.InputDigitised,
        c => !c.ResultRequired || c.ResultDigitised,
        c => c.DataReused == false,
        c => c.CertifiedCopy != CertifiedCopy.None,
        c => true,
    ];

    public static Gen<Condition> Any { get; } = OfDepth(4);

    private static Gen<Condition> OfDepth(int depth) => depth == 0
        ? Gen.Elements(Simple)
        : Gen.OneOf(
            Gen.Elements(Simple),
            OfDepth(depth - 1).Select(Not),
            from left in OfDepth(depth - 1)
            from right in OfDepth(depth - 1)
            from and in Gen.Elements(true, false)
            select Joined(left, right, and));

    private static Condition Not(Condition condition) =>
        Expression.Lambda<Func<CaseRecord, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private static Condition Joined(Condition left, Condition right, bool and)
    {
        var body = new Rebinding(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        var joined = and ? Expression.AndAlso(left.Body, body) : Expression.OrElse(left.Body, body);
        return Expression.Lambda<Func<CaseRecord, bool>>(joined, left.Parameters);
    }

    private sealed class Rebinding(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
