using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>A column, and how its values are written so that both databases read the same.</summary>
internal sealed class TransferColumn
{
    private readonly Type type;

    public TransferColumn(IColumn column)
    {
        Name = column.Name;
        var mapping = column.PropertyMappings[0];
        var provided = mapping.TypeMapping.Converter?.ProviderClrType ?? mapping.Property.ClrType;
        provided = Nullable.GetUnderlyingType(provided) ?? provided;
        type = provided.IsEnum ? Enum.GetUnderlyingType(provided) : provided;
        StoreType = column.StoreType.Split('(')[0];
        IsText = type == typeof(string);
        IsNumbered = mapping.Property.IsPrimaryKey() && mapping.Property.ValueGenerated == ValueGenerated.OnAdd && !IsText && type != typeof(Guid);
    }

    public string Name { get; }

    /// <summary>The database's type without length or precision.</summary>
    public string StoreType { get; }

    public bool IsText { get; }

    /// <summary>Whether the database numbers new rows by it.</summary>
    public bool IsNumbered { get; }

    public void Write(DbDataReader row, int ordinal, Utf8JsonWriter json)
    {
        if (row.IsDBNull(ordinal))
            json.WriteNullValue();
        else if (type == typeof(bool))
            json.WriteBooleanValue(row.GetBoolean(ordinal));
        else if (IsWhole(type))
            json.WriteNumberValue(Convert.ToInt64(row.GetValue(ordinal), CultureInfo.InvariantCulture));
        else if (type == typeof(double) || type == typeof(float))
            json.WriteNumberValue(row.GetDouble(ordinal));
        else
            json.WriteStringValue(Text(row, ordinal));
    }

    /// <summary>A value as the database's driver takes it.</summary>
    /// <exception cref="FormatException">The value is not of the column's type.</exception>
    public object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
        JsonValueKind.Number when IsWhole(type) => Convert.ChangeType(value.GetInt64(), type, CultureInfo.InvariantCulture),
        JsonValueKind.Number when type == typeof(double) || type == typeof(float) => Convert.ChangeType(value.GetDouble(), type, CultureInfo.InvariantCulture),
        JsonValueKind.String => Parse(value),
        _ => throw new FormatException($"Column {Name} cannot hold {value.ValueKind}."),
    };

    private object Parse(JsonElement value)
    {
        var text = value.GetString()!;
        if (IsText)
            return text;
        if (type == typeof(decimal))
            return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (type == typeof(DateOnly))
            return DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (type == typeof(Guid))
            return Guid.ParseExact(text, "D");
        return type == typeof(byte[]) ? value.GetBytesFromBase64() : throw new FormatException($"Column {Name} cannot hold text.");
    }

    private string Text(DbDataReader row, int ordinal)
    {
        if (IsText)
            return row.GetString(ordinal);
        if (type == typeof(decimal))
            return Plain(row.GetDecimal(ordinal));
        if (type == typeof(DateOnly))
            return row.GetFieldValue<DateOnly>(ordinal).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (type == typeof(Guid))
            return row.GetGuid(ordinal).ToString("D");
        return type == typeof(byte[])
            ? Convert.ToBase64String(row.GetFieldValue<byte[]>(ordinal))
            : throw new NotSupportedException($"Column {Name} is of {type}, which a transfer file cannot hold.");
    }

    /// <summary>Without the zeros that one database keeps at the end and the other does not.</summary>
    private static string Plain(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static bool IsWhole(Type type) => Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;
}
