using System.Linq.Expressions;
using TthcModular.Figures.Records;
using TthcModular.Sdk;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Sums;

/// <summary>A measure compiled for the rows it counts: what one record adds to which day.</summary>
internal sealed class MeasureFormula<TRow>
    where TRow : IRecordRow
{
    private readonly Func<TRow, bool> condition;
    private readonly Func<TRow, DateOnly?>[] from;
    private readonly Func<TRow, DateOnly?>? until;
    private readonly bool stands;

    /// <exception cref="DefinitionException">The measure names a field that the records lack.</exception>
    public MeasureFormula(int id, Measure measure)
    {
        Id = id;
        (Filter filter, IReadOnlyList<string> days, string? last, stands) = measure switch
        {
            Measure.Count count => (count.Condition, [count.CountedOn], null, false),
            Measure.Stock stock => (stock.Condition, stock.From, stock.Until, true),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
        };
        condition = FilterCompiler.ToExpression<TRow>(filter).Compile();
        from = [.. days.Select(field => RecordFields.Day<TRow>(field).Compile())];
        until = last is null ? null : RecordFields.Day<TRow>(last).Compile();
    }

    public int Id { get; }

    /// <summary>Adds what the record contributes, or with a sign of -1 takes it away again.</summary>
    public void Contribute(TRow row, int sign, SumLedger ledger)
    {
        if (!condition(row) || Start(row) is not { } start)
            return;
        var end = until?.Invoke(row);
        if (end < start)
            return;
        ledger.Add(Id, row.UnitId, start, sign);
        if (stands && end is { } last && last < DateOnly.MaxValue)
            ledger.Add(Id, row.UnitId, last.AddDays(1), -sign);
    }

    private DateOnly? Start(TRow row)
    {
        DateOnly? latest = DateOnly.MinValue;
        foreach (var field in from)
        {
            if (field(row) is not { } day)
                return null;
            latest = day > latest ? day : latest;
        }

        return from.Length == 0 ? null : latest;
    }
}

/// <summary>Fields of stored records by the names that definitions use.</summary>
internal static class RecordFields
{
    /// <summary>A day field as an expression.</summary>
    /// <exception cref="DefinitionException">There is no such field, or it is not a day.</exception>
    public static Expression<Func<TRow, DateOnly?>> Day<TRow>(string field)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var property = typeof(TRow).GetProperty(field) is { } found && (Nullable.GetUnderlyingType(found.PropertyType) ?? found.PropertyType) == typeof(DateOnly)
            ? found
            : throw new DefinitionException($"Bản ghi không có trường ngày '{field}'.");
        return Expression.Lambda<Func<TRow, DateOnly?>>(Expression.Convert(Expression.Property(row, property), typeof(DateOnly?)), row);
    }
}
