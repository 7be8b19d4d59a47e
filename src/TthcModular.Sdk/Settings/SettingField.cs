using System.Globalization;

namespace TthcModular.Sdk.Settings;

/// <summary>A value that a district admin may set for a plan type; the host makes the form from it.</summary>
/// <param name="Key">Key in kebab-case, unique in the plan type. <see cref="Switch"/> is the host's own.</param>
/// <param name="Name">Vietnamese label.</param>
/// <param name="Kind">Kind of value.</param>
/// <param name="Default">Default, written as a form would send it.</param>
public sealed record SettingField(string Key, string Name, SettingKind Kind, string Default)
{
    /// <summary>The key under which the host keeps whether a plan type is on; no pack may declare it.</summary>
    public const string Switch = "on";

    private const int LongestText = 1000;

    /// <summary>What the value does, one sentence.</summary>
    public string Help { get; init; } = "";

    /// <summary>Unit of measure of a number, such as 'ngày'.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Heading under which the form shows the field; fields of one group follow each other.</summary>
    public string Group { get; init; } = "";

    /// <summary>Smallest number allowed.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number allowed.</summary>
    public decimal? Max { get; init; }

    /// <summary>Whether a number has to be whole.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Allowed values of a choice: value and Vietnamese label.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The field has a meaning only when another one has a value; otherwise its default holds.</summary>
    public SettingCondition? OnlyWhen { get; init; }

    /// <summary>Key of a number that this number has to exceed.</summary>
    public string? MoreThan { get; init; }

    /// <summary>Why a value is refused, in Vietnamese; null when it is fine.</summary>
    /// <param name="value">A value, written as a form would send it.</param>
    public string? Check(string value) => Kind switch
    {
        SettingKind.Number when !TryNumber(value, out var number) || number < Min || number > Max => $"'{Name}' phải là {(IsWhole ? "số nguyên" : "số")}{Range()}.",
        SettingKind.YesNo when !bool.TryParse(value, out _) => $"'{Name}' phải là true hoặc false.",
        SettingKind.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => $"'{Name}' phải là ngày YYYY-MM-DD.",
        SettingKind.Choice when !Choices.ContainsKey(value) => $"'{Name}' phải là một trong: {string.Join(", ", Choices.Keys)}.",
        SettingKind.Text when value.Length > LongestText || value.Any(char.IsControl) => $"'{Name}' dài quá {LongestText} ký tự hoặc có ký tự điều khiển.",
        _ => null,
    };

    /// <summary>One writing for the same value, such as <c>7</c> for <c>07.0</c>; a value that is refused stays as it is.</summary>
    /// <param name="value">A value that <see cref="Check"/> accepts.</param>
    public string Canonical(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var trimmed = value.Trim();
        return Kind switch
        {
            SettingKind.Number when TryNumber(trimmed, out var number) => number.ToString("0.############", CultureInfo.InvariantCulture),
            SettingKind.YesNo when bool.TryParse(trimmed, out var yes) => yes ? "true" : "false",
            _ => trimmed,
        };
    }

    /// <summary>A value as people read it: 'Có', '17 ngày', the label of a choice.</summary>
    /// <param name="value">A value that <see cref="Check"/> accepts.</param>
    public string Words(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Kind switch
        {
            SettingKind.YesNo when bool.TryParse(value, out var yes) => yes ? "Có" : "Không",
            SettingKind.Choice => Choices.TryGetValue(value, out var label) ? label : value,
            SettingKind.Number => $"{value.Replace('.', ',')} {Unit}".TrimEnd(),
            SettingKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    private bool TryNumber(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && (!IsWhole || decimal.IsInteger(number));

    private string Range() => (Min, Max) switch
    {
        ({ } min, { } max) => FormattableString.Invariant($" từ {min} đến {max}"),
        ({ } min, null) => FormattableString.Invariant($" không nhỏ hơn {min}"),
        (null, { } max) => FormattableString.Invariant($" không lớn hơn {max}"),
        _ => "",
    };
}

/// <summary>Another field of the plan type and the value it has to have.</summary>
/// <param name="Key">Key of the other field.</param>
/// <param name="Value">Its value, written as a form would send it.</param>
public sealed record SettingCondition(string Key, string Value);

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
