namespace TthcModular.Reports.Templates;

/// <summary>What a name in a template stands for, as far as the language cares.</summary>
internal enum ValueKind
{
    Text,
    Number,
    Day,
    YesNo,
    List,
    Record,
}

internal static class ValueKinds
{
    public static ValueKind Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return ValueKind.Text;
        if (plain == typeof(decimal) || plain == typeof(int) || plain == typeof(long))
            return ValueKind.Number;
        if (plain == typeof(DateOnly) || plain == typeof(DateTimeOffset))
            return ValueKind.Day;
        if (plain == typeof(bool))
            return ValueKind.YesNo;
        return ElementOf(plain) is null ? ValueKind.Record : ValueKind.List;
    }

    /// <summary>The type of a list's elements; null: not a list.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    public static string InWords(ValueKind kind) => kind switch
    {
        ValueKind.Text => "chữ",
        ValueKind.Number => "số",
        ValueKind.Day => "ngày",
        ValueKind.YesNo => "có/không",
        ValueKind.List => "danh sách",
        _ => "nhóm giá trị",
    };
}
