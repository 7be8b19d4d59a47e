using System.Linq.Expressions;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Records;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Sums;

/// <summary>
/// How records change a measure's daily sums, for the database to count: of those for which the condition holds, each
/// adds the sign to the sum of its day, or of the day after. Written apart from <see cref="MeasureFormula{TRow}"/>, so
/// that one checks the other.
/// </summary>
/// <param name="DayName">Equal for equal days.</param>
internal sealed record SumChange<TRow>(
    int MeasureId, string DayName, Expression<Func<TRow, DateOnly?>> Day, Expression<Func<TRow, bool>> Condition, int Sign, bool OnDayAfter)
    where TRow : IRecordRow
{
    public static IEnumerable<SumChange<TRow>> Of(KeptMeasure kept) => kept.Measure switch
    {
        Measure.Count count =>
            [new SumChange<TRow>(kept.Id, count.CountedOn, RecordFields.Day<TRow>(count.CountedOn), FilterCompiler.ToExpression<TRow>(count.Condition), 1, OnDayAfter: false)],
        Measure.Stock { From.Count: > 0 } stock => Of(kept.Id, stock),
        _ => [],
    };

    private static IEnumerable<SumChange<TRow>> Of(int measureId, Measure.Stock stock)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression Field(string name) => On(RecordFields.Day<TRow>(name), row);
        var condition = stock.From.Aggregate(On(FilterCompiler.ToExpression<TRow>(stock.Condition), row), (all, name) => Expression.AndAlso(all, IsKnown(Field(name))));
        var start = stock.From.Select(Field).Aggregate((latest, day) => Expression.Condition(Expression.GreaterThan(latest, day), latest, day));
        var last = stock.Until is { } until ? Field(until) : null;
        var begins = last is null ? condition : Expression.AndAlso(condition, Expression.OrElse(Expression.Not(IsKnown(last)), Expression.GreaterThanOrEqual(last, start)));
        yield return new SumChange<TRow>(measureId, $"latest {string.Join(' ', stock.From)}", Day(start), Condition(begins), 1, OnDayAfter: false);
        if (last is null)
            yield break;
        var ends = Expression.AndAlso(condition, Expression.GreaterThanOrEqual(last, start));
        yield return new SumChange<TRow>(measureId, stock.Until!, Day(last), Condition(ends), -1, OnDayAfter: true);

        Expression<Func<TRow, DateOnly?>> Day(Expression body) => Expression.Lambda<Func<TRow, DateOnly?>>(body, row);
        Expression<Func<TRow, bool>> Condition(Expression body) => Expression.Lambda<Func<TRow, bool>>(body, row);
    }

    private static BinaryExpression IsKnown(Expression day) => Expression.NotEqual(day, Expression.Constant(value: null, typeof(DateOnly?)));

    private static Expression On(LambdaExpression lambda, ParameterExpression row) => Conditions.Rename(lambda, row);
}
