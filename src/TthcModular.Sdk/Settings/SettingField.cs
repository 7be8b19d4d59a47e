namespace TthcModular.Sdk.Settings;

/// <summary>A value that a district admin may set for a plan type.</summary>
/// <param name="Key">Key in kebab-case, unique in the plan type.</param>
/// <param name="Name">Vietnamese label.</param>
/// <param name="Kind">Kind of value.</param>
/// <param name="Default">Default, written as a form would send it.</param>
public sealed record SettingField(string Key, string Name, SettingKind Kind, string Default)
{
    /// <summary>What the value does, one sentence.</summary>
    public string Help { get; init; } = "";

    /// <summary>Smallest number allowed.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number allowed.</summary>
    public decimal? Max { get; init; }

    /// <summary>Allowed values of a choice: value and Vietnamese label.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why a value is refused, in Vietnamese; null when it is fine.</summary>
    /// <param name="value">A value, written as a form would send it.</param>
    public string? Check(string value) => Kind switch
    {
        SettingKind.Number when !decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number)
            || number < Min || number > Max => $"'{Name}' phải là số{Range()}.",
        SettingKind.YesNo when !bool.TryParse(value, out _) => $"'{Name}' phải là true hoặc false.",
        SettingKind.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _) => $"'{Name}' phải là ngày YYYY-MM-DD.",
        SettingKind.Choice when !Choices.ContainsKey(value) => $"'{Name}' phải là một trong: {string.Join(", ", Choices.Keys)}.",
        _ => null,
    };

    private string Range() => (Min, Max) switch
    {
        ({ } min, { } max) => FormattableString.Invariant($" từ {min} đến {max}"),
        ({ } min, null) => FormattableString.Invariant($" không nhỏ hơn {min}"),
        (null, { } max) => FormattableString.Invariant($" không lớn hơn {max}"),
        _ => "",
    };
}

/// <summary>Kinds of setting.</summary>
public enum SettingKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Number with decimal point.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>One of several values.</summary>
    Choice,
}
