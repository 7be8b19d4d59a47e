using System.Globalization;
using TthcModular.Plans.Settings;
using TthcModular.Sdk.Settings;

namespace TthcModular.Web.Features.PlanTypes;

/// <summary>Some settings of a plan type as rows of a form.</summary>
public sealed record SettingTable(PlanTypePage Page, IReadOnlyList<SettingState> States)
{
    public static IEnumerable<KeyValuePair<string, string>> Choices(SettingField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Kind == SettingKind.YesNo ? [new("true", "Có"), new("false", "Không")] : field.Choices;
    }

    public static string InputType(SettingField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Kind switch
        {
            SettingKind.Number => "number",
            SettingKind.Date => "date",
            _ => "text",
        };
    }

    public static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The allowed range in words.</summary>
    public static string Range(SettingField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (field.Min, field.Max) switch
        {
            ({ } min, { } max) => $"Từ {Number(min)} đến {Number(max)}.",
            ({ } min, null) => $"Không nhỏ hơn {Number(min)}.",
            (null, { } max) => $"Không lớn hơn {Number(max)}.",
            _ => "",
        };
    }
}
