using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Packs.Codeless;

/// <summary>Which keys a setting has: one of the standard settings by its key, or one of the pack's own.</summary>
internal static class SettingMapping
{
    private static readonly Dictionary<string, SettingField> Standard = new[]
    {
        StandardSettings.WarningDays(7), StandardSettings.VpcpDueDay(17), StandardSettings.ReportDueAfterDays(0),
        StandardSettings.DayKind, StandardSettings.WindowDays(10), StandardSettings.WithdrawnAsSettled,
        StandardSettings.RefusedAsSettled, StandardSettings.ExpiringDays(365),
    }.ToDictionary(field => field.Key, StringComparer.Ordinal);

    private static readonly Dictionary<string, SettingKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = SettingKind.Text,
        ["number"] = SettingKind.Number,
        ["yes-no"] = SettingKind.YesNo,
        ["date"] = SettingKind.Date,
        ["choice"] = SettingKind.Choice,
    };

    public static SettingField Setting(MapReader map)
    {
        if (map.Has("standard"))
        {
            var field = Standard.GetValueOrDefault(map.OneOf("standard", Standard.Keys));
            return (field ?? Standard.Values.First()) is var known && map.OptionalText("default") is { } value ? known with { Default = value } : known;
        }

        return new SettingField(map.Key("key", 64), map.Text("name"), Kinds.GetValueOrDefault(map.OneOf("kind", Kinds.Keys)), map.OptionalText("default") ?? "")
        {
            Help = map.OptionalText("help") ?? "",
            Unit = map.OptionalText("unit", 32) ?? "",
            Group = map.OptionalText("group") ?? "",
            Min = map.OptionalNumber("min"),
            Max = map.OptionalNumber("max"),
            IsWhole = map.IsYes("whole"),
            Choices = map.UniqueGroups("choices", Choice, choice => choice.Value).DistinctBy(choice => choice.Value, StringComparer.Ordinal)
                .ToDictionary(choice => choice.Value, choice => choice.Label, StringComparer.Ordinal),
            OnlyWhen = map.Group("only_when", item => new SettingCondition(item.Text("key"), item.Text("value"))),
            MoreThan = map.OptionalText("more_than"),
        };
    }

    private static ChoiceValue Choice(MapReader map) => new(map.Text("value"), map.Text("label"));

    private sealed record ChoiceValue(string Value, string Label);
}
