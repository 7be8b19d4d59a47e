using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Formulas;

/// <summary>A condition on records of a kind as Vietnamese prose: what follows 'hồ sơ TTHC mà ...'.</summary>
internal sealed class FilterText(RecordKind records)
{
    /// <summary>The condition in words; empty when it always holds.</summary>
    public static string Of(Filter filter, RecordKind records) => new FilterText(records).Of(filter, isNested: false);

    private string Of(Filter filter, bool isNested) => filter switch
    {
        Filter.Everything => "",
        Filter.Both => All(filter, isNested),
        Filter.Either => Any(filter, isNested),
        Filter.Not { Inner: Filter.Not twice } => Of(twice.Inner, isNested),
        Filter.Not { Inner: Filter.IsTrue flag } => FieldTerms.Flag(flag.Field, holds: false),
        Filter.Not { Inner: Filter.IsMissing missing } => $"đã có {Name(missing.Field)}",
        Filter.Not not => $"không thuộc trường hợp {Of(not.Inner, isNested: true)}",
        Filter.IsTrue flag => FieldTerms.Flag(flag.Field, holds: true),
        Filter.IsMissing missing => $"chưa có {Name(missing.Field)}",
        Filter.Compare compare => $"{Name(compare.Field)} {Relation(compare.Comparison, compare.Value is DateOnly or DateTimeOffset)} {FieldTerms.Value(compare.Field, compare.Value)}{Ending(compare)}",
        Filter.CompareFields fields => $"{Name(fields.Left)} {Relation(fields.Comparison, areTimes: true)} {Name(fields.Right)}",
        Filter.OneOf oneOf => $"{Name(oneOf.Field)} là {Vietnamese.Joined([.. oneOf.Values.Select(value => FieldTerms.Value(oneOf.Field, value))], "hoặc")}",
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, message: null),
    };

    private string All(Filter filter, bool isNested)
    {
        var conditions = Flattened(filter, both => both is Filter.Both(var left, var right) ? (left, right) : null).ToList();
        var parts = conditions
            .Where(part => !conditions.Exists(other => Implies(other, part)))
            .Select(part => Of(part, isNested: part is Filter.Either))
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var text = parts.Count > 1 ? $"{string.Join(", ", parts.Take(parts.Count - 1))} và {parts[^1]}" : Vietnamese.Joined(parts, "và");
        return isNested && parts.Count > 1 ? $"({text})" : text;
    }

    /// <summary>Whether a condition goes without saying beside another one on the same field.</summary>
    private static bool Implies(Filter said, Filter part) => (said, part) switch
    {
        (Filter.Compare { Comparison: Comparison.Equal } exact, Filter.OneOf any) => exact.Field == any.Field && any.Values.Contains(exact.Value),
        (Filter.Compare { Comparison: Comparison.Equal } exact, Filter.Compare { Comparison: Comparison.NotEqual } other) => exact.Field == other.Field && !exact.Value.Equals(other.Value),
        (Filter.Compare compare, Filter.Not { Inner: Filter.IsMissing missing }) => compare.Field == missing.Field,
        (Filter.CompareFields fields, Filter.Not { Inner: Filter.IsMissing missing }) => fields.Left == missing.Field || fields.Right == missing.Field,
        _ => false,
    };

    private string Any(Filter filter, bool isNested)
    {
        var parts = Flattened(filter, either => either is Filter.Either(var left, var right) ? (left, right) : null)
            .Select(part => Of(part, isNested: true))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var text = Vietnamese.Joined(parts, "hoặc");
        return isNested && parts.Count > 1 ? $"({text})" : text;
    }

    private static IEnumerable<Filter> Flattened(Filter filter, Func<Filter, (Filter Left, Filter Right)?> split) =>
        split(filter) is var (left, right) ? Flattened(left, split).Concat(Flattened(right, split)) : [filter];

    private string Name(string field) => FieldTerms.Name(field, records);

    private static string Ending(Filter.Compare compare) =>
        compare.Comparison == Comparison.GreaterOrEqual && compare.Value is not (DateOnly or DateTimeOffset) ? " trở lên" : "";

    private static string Relation(Comparison comparison, bool areTimes) => (comparison, areTimes) switch
    {
        (Comparison.Equal, _) => "là",
        (Comparison.NotEqual, _) => "khác",
        (Comparison.Less, true) => "trước",
        (Comparison.LessOrEqual, true) => "không sau",
        (Comparison.Greater, true) => "sau",
        (Comparison.GreaterOrEqual, true) => "không trước",
        (Comparison.Less, _) => "dưới",
        (Comparison.LessOrEqual, _) => "không quá",
        (Comparison.Greater, _) => "trên",
        _ => "từ",
    };
}
