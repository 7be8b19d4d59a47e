using System.Globalization;

namespace TthcModular.Sdk.Settings;

/// <summary>The values of a plan type's settings for one unit on one day. A key that is not declared has no value.</summary>
/// <param name="values">Key and value, written as a form would send it.</param>
public sealed class SettingValues(IReadOnlyDictionary<string, string> values)
{
    /// <summary>No values at all, as for a plan type without settings.</summary>
    public static SettingValues None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The values as declared where nobody set anything.</summary>
    /// <param name="fields">The fields of a plan type.</param>
    public static SettingValues DefaultsOf(IEnumerable<SettingField> fields) => Of(fields, field => field.Default);

    /// <summary>
    /// The values of fields by what is stored for each. A field whose condition is not met has its default, whatever is
    /// stored; so it does when the stored value no longer fits the field.
    /// </summary>
    /// <param name="fields">The fields of a plan type.</param>
    /// <param name="stored">The value set for a field, written as a form would send it.</param>
    public static SettingValues Of(IEnumerable<SettingField> fields, Func<SettingField, string> stored)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(stored);
        var byKey = fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
        return new SettingValues(byKey.ToDictionary(pair => pair.Key, pair => Value(pair.Value, byKey.Count), StringComparer.Ordinal));

        // A cycle of conditions is refused with the pack; the number of fields bounds the way all the same.
        string Value(SettingField field, int steps)
        {
            var isMeant = field.OnlyWhen is not { } condition
                || (steps > 0 && byKey.TryGetValue(condition.Key, out var other) && Value(other, steps - 1) == condition.Value);
            var value = isMeant ? stored(field) : field.Default;
            return field.Check(value) is null ? value : field.Default;
        }
    }

    /// <summary>The value as written; null: no such setting.</summary>
    /// <param name="key">Key of the setting.</param>
    public string? Text(string key) => values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The number; null: no such setting, or not a number.</summary>
    /// <param name="key">Key of the setting.</param>
    public decimal? Number(string key) =>
        decimal.TryParse(Text(key), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The whole number; null: no such setting, or not a whole number.</summary>
    /// <param name="key">Key of the setting.</param>
    public int? Whole(string key) => Number(key) is { } number && decimal.IsInteger(number) ? (int)number : null;

    /// <summary>Yes or no; null: no such setting, or neither.</summary>
    /// <param name="key">Key of the setting.</param>
    public bool? YesNo(string key) => bool.TryParse(Text(key), out var yes) ? yes : null;

    /// <summary>The day; null: no such setting, or not a day.</summary>
    /// <param name="key">Key of the setting.</param>
    public DateOnly? Day(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
