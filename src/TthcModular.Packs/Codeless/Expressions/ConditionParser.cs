using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;

namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>
/// Reads a condition on a record: <c>channel = online and (not result_required or satisfaction >= 4)</c>. It gives the
/// same <see cref="Filter"/> as the lambda of a coded pack. Depth and number of parts are bounded: filters are walked
/// recursively, and a file must not be able to exhaust the host's stack.
/// </summary>
internal sealed class ConditionParser(TokenReader reader, RecordKind records)
{
    public const int MostParts = 200;
    public const int MaxDepth = 40;

    private int parts;
    private int depth;

    public Filter Read()
    {
        if (++depth > MaxDepth)
            throw reader.Refuse($"lồng quá {MaxDepth} cấp ngoặc.");
        var filter = All();
        while (reader.TryTake("or"))
            filter = new Filter.Either(filter, All());
        depth--;
        return filter;
    }

    private Filter All()
    {
        var filter = One();
        while (reader.TryTake("and"))
            filter = new Filter.Both(filter, One());
        return filter;
    }

    private Filter One()
    {
        if (++parts > MostParts)
            throw reader.Refuse($"điều kiện có hơn {MostParts} phần.");
        if (reader.TryTake("not"))
            return Not();
        if (reader.TryTake("always"))
            return Filter.Always;
        if (!reader.TryTake("("))
            return OnField(Field());
        var inner = Read();
        reader.Expect(")");
        return inner;
    }

    private Filter.Not Not()
    {
        if (++depth > MaxDepth)
            throw reader.Refuse($"lồng quá {MaxDepth} cấp 'not'.");
        var inner = One();
        depth--;
        return new Filter.Not(inner);
    }

    private Filter OnField(RecordField field)
    {
        if (reader.TryTake("is"))
            return Presence(field);
        if (reader.TryTake("in"))
            return OneOf(field);
        if (Comparison() is { } comparison)
            return field.Type == typeof(bool) ? YesNo(field, comparison) : Compare(field, comparison);
        return field.Type == typeof(bool)
            ? new Filter.IsTrue(field.Name)
            : throw reader.Refuse($"sau '{field.Word}' cần =, !=, <, <=, >, >=, in (...), is empty hoặc is known, nhưng gặp {reader.Current}.");
    }

    private Filter Presence(RecordField field)
    {
        var missing = new Filter.IsMissing(field.Name);
        if (reader.TryTake("empty"))
            return missing;
        reader.Expect("known");
        return new Filter.Not(missing);
    }

    private Filter.OneOf OneOf(RecordField field)
    {
        if (field.Type == typeof(bool))
            throw reader.Refuse($"'{field.Word}' là trường có/không: viết '{field.Word}' hoặc 'not {field.Word}'.");
        reader.Expect("(");
        var values = new List<object>();
        do
            values.Add(FieldValues.Read(field, reader.Take()));
        while (reader.TryTake(","));
        reader.Expect(")");
        return values.Count > MostParts
            ? throw reader.Refuse($"danh sách có hơn {MostParts} giá trị.")
            : new Filter.OneOf(field.Name, [.. values]);
    }

    private Filter Compare(RecordField field, Comparison comparison)
    {
        if (!field.IsOrdered && comparison is not (Sdk.Filters.Comparison.Equal or Sdk.Filters.Comparison.NotEqual))
            throw reader.Refuse($"'{field.Word}' không có thứ tự: chỉ dùng được =, != và in (...).");
        if (reader.Current.Kind != TokenKind.Word || RecordFields.Find(records, reader.Current.Text) is not { } other)
            return new Filter.Compare(field.Name, comparison, FieldValues.Read(field, reader.Take()));
        if (other.Type != field.Type)
            throw reader.Refuse($"'{field.Word}' và '{other.Word}' không cùng kiểu nên không so sánh được.");
        reader.Take();
        return new Filter.CompareFields(field.Name, comparison, other.Name);
    }

    private Filter YesNo(RecordField field, Comparison comparison)
    {
        if (comparison is not (Sdk.Filters.Comparison.Equal or Sdk.Filters.Comparison.NotEqual) || !(reader.Is("true") || reader.Is("false")))
            throw reader.Refuse($"'{field.Word}' là trường có/không: viết '{field.Word}' hoặc 'not {field.Word}'.");
        var yes = reader.Take().Text == "true" == (comparison == Sdk.Filters.Comparison.Equal);
        return yes ? new Filter.IsTrue(field.Name) : new Filter.Not(new Filter.IsTrue(field.Name));
    }

    private Comparison? Comparison()
    {
        Comparison? found = reader.Current is { Kind: TokenKind.Symbol, Text: var symbol } ? symbol switch
        {
            "=" => Sdk.Filters.Comparison.Equal,
            "!=" or "<>" => Sdk.Filters.Comparison.NotEqual,
            "<" => Sdk.Filters.Comparison.Less,
            "<=" => Sdk.Filters.Comparison.LessOrEqual,
            ">" => Sdk.Filters.Comparison.Greater,
            ">=" => Sdk.Filters.Comparison.GreaterOrEqual,
            _ => null,
        } : null;
        if (found is not null)
            reader.Take();
        return found;
    }

    private RecordField Field()
    {
        var token = reader.Current;
        var word = reader.Word("tên trường").Text;
        return RecordFields.Find(records, word) ?? throw new ExpressionException(
            token.Column, $"không có trường '{Quoted.Short(word)}'; có: {string.Join(", ", RecordFields.Words(records))}.");
    }
}
