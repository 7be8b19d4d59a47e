using System.Reflection;
using System.Text.Json;
using TthcModular.Sdk.Records;

namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>The fields of records, named as the columns of the files that they are imported from.</summary>
internal static class RecordFields
{
    private static readonly Dictionary<RecordKind, Dictionary<string, RecordField>> ByKind = Enum.GetValues<RecordKind>().ToDictionary(
        kind => kind,
        kind => RecordKinds.TypeOf(kind).GetProperties().Select(property => Of(kind, property)).ToDictionary(field => field.Word, StringComparer.Ordinal));

    public static IEnumerable<string> Words(RecordKind records) => ByKind[records].Keys;

    public static RecordField? Find(RecordKind records, string word) => ByKind[records].GetValueOrDefault(word);

    /// <summary>A day by its column, or by the column without <c>_on</c>: <c>received</c>.</summary>
    public static RecordField? FindDay(RecordKind records, string word) =>
        new[] { word, $"{word}_on" }.Select(name => Find(records, name)).FirstOrDefault(field => field?.Type == typeof(DateOnly));

    public static string Word(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static RecordField Of(RecordKind kind, PropertyInfo property) => new(
        property.Name == nameof(CaseRecord.Code) ? KeyWord(kind) : JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name),
        property.Name,
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

    private static string KeyWord(RecordKind kind) => kind switch
    {
        RecordKind.Cases => "case_code",
        RecordKind.Feedback => "feedback_code",
        _ => "result_code",
    };
}

/// <summary>A field of a record.</summary>
/// <param name="Word">Its name in expressions.</param>
/// <param name="Name">Its name in the SDK.</param>
/// <param name="Type">Type of its values.</param>
internal sealed record RecordField(string Word, string Name, Type Type)
{
    /// <summary>Whether its values have an order.</summary>
    public bool IsOrdered => Type == typeof(int) || Type == typeof(long) || Type == typeof(DateOnly) || Type == typeof(DateTimeOffset);
}
