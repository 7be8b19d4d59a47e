using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TthcModular.Plans.Snapshots;

/// <summary>
/// A snapshot's content as canonical JSON: properties in one order, numbers without trailing zeros, UTC times to the
/// millisecond, nothing between the tokens. The same content is the same bytes, so that its hash proves it.
/// </summary>
internal static class SnapshotJson
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived } },
        Converters = { new PlainDecimal(), new UtcTime(), new JsonStringEnumConverter() },
    };

    public static string Write(SnapshotContent content) => JsonSerializer.Serialize(content, Canonical);

    public static SnapshotContent Read(string json) =>
        JsonSerializer.Deserialize<SnapshotContent>(json, Canonical) ?? throw new JsonException("A snapshot without content.");

    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>Properties that cannot be set follow from the others.</summary>
    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Set: null, AttributeProvider: System.Reflection.PropertyInfo { CanWrite: false } })
                type.Properties.RemoveAt(i);
        }
    }

    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        /// <summary>Dividing by one with all decimals takes trailing zeros off.</summary>
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue((value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
    }

    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.ParseExact(reader.GetString() ?? "", Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture));
    }
}
