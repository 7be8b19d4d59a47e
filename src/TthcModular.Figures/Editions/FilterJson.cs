using System.Globalization;
using System.Text.Json.Nodes;
using TthcModular.Sdk;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Editions;

/// <summary>
/// Conditions in the form they are stored in: arrays whose first element names the condition. Values are text; which
/// type they have follows from the field of the record.
/// </summary>
internal static class FilterJson
{
    public static JsonArray Write(Filter filter) => filter switch
    {
        Filter.Everything => new JsonArray("always"),
        Filter.Both both => new JsonArray("and", Write(both.Left), Write(both.Right)),
        Filter.Either either => new JsonArray("or", Write(either.Left), Write(either.Right)),
        Filter.Not not => new JsonArray("not", Write(not.Inner)),
        Filter.IsTrue flag => new JsonArray("true", flag.Field),
        Filter.IsMissing missing => new JsonArray("missing", missing.Field),
        Filter.Compare compare => new JsonArray("compare", compare.Field, compare.Comparison.ToString(), Text(compare.Value)),
        Filter.CompareFields fields => new JsonArray("fields", fields.Left, fields.Comparison.ToString(), fields.Right),
        Filter.OneOf oneOf => new JsonArray("in", oneOf.Field, new JsonArray([.. oneOf.Values.Select(value => (JsonNode)Text(value))])),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, message: null),
    };

    /// <exception cref="DefinitionException">The text names a condition or a field that there is not.</exception>
    public static Filter Read(JsonNode? node, RecordKind records)
    {
        var parts = node?.AsArray() ?? throw new DefinitionException("Thiếu điều kiện trong định nghĩa đã lưu.");
        return At(0) switch
        {
            "always" => Filter.Always,
            "and" => new Filter.Both(Read(parts[1], records), Read(parts[2], records)),
            "or" => new Filter.Either(Read(parts[1], records), Read(parts[2], records)),
            "not" => new Filter.Not(Read(parts[1], records)),
            "true" => new Filter.IsTrue(At(1)),
            "missing" => new Filter.IsMissing(At(1)),
            "compare" => new Filter.Compare(At(1), Enum.Parse<Comparison>(At(2)), Value(At(3), At(1), records)),
            "fields" => new Filter.CompareFields(At(1), Enum.Parse<Comparison>(At(2)), At(3)),
            "in" => new Filter.OneOf(At(1), [.. parts[2]!.AsArray().Select(value => Value(value!.GetValue<string>(), At(1), records))]),
            var other => throw new DefinitionException($"Định nghĩa đã lưu có điều kiện lạ '{other}'."),
        };

        string At(int position) => parts[position]!.GetValue<string>();
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static object Value(string text, string field, RecordKind records)
    {
        var declared = RecordKinds.TypeOf(records).GetProperty(field)?.PropertyType
            ?? throw new DefinitionException($"Bản ghi không còn trường '{field}' mà định nghĩa đã lưu dùng.");
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
            return Enum.Parse(type, text);
        if (type == typeof(DateOnly))
            return DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
        return type == typeof(DateTimeOffset)
            ? DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture)
            : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }
}
