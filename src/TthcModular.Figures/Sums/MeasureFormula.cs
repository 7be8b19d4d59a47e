using System.Linq.Expressions;
using TthcModular.Figures.Records;
using TthcModular.Sdk;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Sums;

/// <summary>A measure compiled for the rows it counts: which records it counts, and the days from and until which they count.</summary>
internal sealed class MeasureFormula<TRow>
    where TRow : IRecordRow
{
    /// <exception cref="DefinitionException">The measure names a field that the records lack.</exception>
    public MeasureFormula(int id, Measure measure)
    {
        Id = id;
        (Filter filter, From, Until, Stands) = measure switch
        {
            Measure.Count count => (count.Condition, [count.CountedOn], null, false),
            Measure.Stock stock => (stock.Condition, stock.From, stock.Until, true),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
        };
        Condition = FilterCompiler.ToExpression<TRow>(filter).Compile();
        foreach (var field in Until is null ? From : [.. From, Until])
            RecordFields.Day<TRow>(field);
    }

    public int Id { get; }

    public Func<TRow, bool> Condition { get; }

    /// <summary>Fields of which the latest day is the first one; all have to be known.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>Field of the last day; null: for ever.</summary>
    public string? Until { get; }

    /// <summary>A record stands from its first day to its last, rather than counting on the first.</summary>
    public bool Stands { get; }
}

/// <summary>
/// What one record adds to the sums of all measures of its kind. Measures by the same days are looked at together, so
/// that days and places are found once.
/// </summary>
internal sealed class Contributions<TRow>(IReadOnlyList<MeasureFormula<TRow>> formulas)
    where TRow : IRecordRow
{
    private readonly Group[] groups =
    [
        .. formulas
            .Select((formula, place) => (Formula: formula, Place: place))
            .GroupBy(item => (string.Join('+', item.Formula.From), item.Formula.Until, item.Formula.Stands))
            .Select(group => new Group(group.First().Formula, [.. group.Select(item => (item.Place, item.Formula.Condition))])),
    ];

    /// <summary>Adds what the record contributes, or with a sign of -1 takes it away again.</summary>
    public void Add(TRow row, int sign, SumLedger ledger)
    {
        foreach (var group in groups)
            group.Add(row, sign, ledger);
    }

    private sealed class Group(MeasureFormula<TRow> days, (int Place, Func<TRow, bool> Condition)[] measures)
    {
        private readonly Func<TRow, DateOnly?>[] from = [.. days.From.Select(field => RecordFields.Day<TRow>(field).Compile())];
        private readonly Func<TRow, DateOnly?>? until = days.Until is { } last ? RecordFields.Day<TRow>(last).Compile() : null;
        private readonly bool stands = days.Stands;

        public void Add(TRow row, int sign, SumLedger ledger)
        {
            if (Start(row) is not { } start)
                return;
            var end = until?.Invoke(row);
            if (end < start)
                return;
            Add(row, sign, ledger.Of(row.UnitId, start));
            if (stands && end is { } last && last < DateOnly.MaxValue)
                Add(row, -sign, ledger.Of(row.UnitId, last.AddDays(1)));
        }

        private void Add(TRow row, int sign, Span<int> sums)
        {
            foreach (var (place, condition) in measures)
            {
                if (condition(row))
                    sums[place] += sign;
            }
        }

        private DateOnly? Start(TRow row)
        {
            DateOnly? latest = null;
            foreach (var field in from)
            {
                if (field(row) is not { } day)
                    return null;
                if (latest is null || day > latest)
                    latest = day;
            }

            return latest;
        }
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
