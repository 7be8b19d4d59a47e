using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Standard;

namespace TthcModular.Packs.Codeless;

/// <summary>A plan type as a file (YAML) describes it.</summary>
internal sealed record PlanTypeFile(string Key, string Name, Action<PlanTypeBuilder> Describe)
{
    private const int MaxLength = 1024 * 1024;

    /// <summary>Reads the text of a file; what is wrong is listed by line.</summary>
    public static (PlanTypeFile? Type, IReadOnlyList<PlanFileError> Errors) Read(string? yaml)
    {
        var errors = new PlanFileErrors();
        if (yaml is null || yaml.Length > MaxLength)
        {
            errors.Add(0, "Tệp không phải UTF-8 hoặc lớn hơn 1 MB.");
            return (null, errors.InOrder());
        }

        var type = YamlTree.Read(yaml, errors) is { } root ? MapReader.Read(root, "loại kế hoạch", errors, Type) : null;
        return (type, errors.InOrder());
    }

    private static PlanTypeFile Type(MapReader map)
    {
        var (key, name, description) = (map.Key("key", 64), map.Text("name", 256), map.OptionalText("description") ?? "");
        var calendars = map.Groups("calendars", CalendarMapping.Calendar);
        var indicators = map.Groups("indicators", IndicatorMapping.Indicator);
        var plans = map.Texts("plan_files");
        var settings = map.Groups("settings", SettingMapping.Setting);
        var reports = map.Groups("reports", Report);
        var usesInventory = map.IsYes("uses_result_inventory");
        return new PlanTypeFile(key, name, type =>
        {
            type.Description(description).Calendars(calendars).Indicators(indicators).TasksOf(plans).Settings(settings).Reports(reports);
            if (usesInventory)
                type.UsesResultInventory();
        });
    }

    private static ReportView Report(MapReader map) => new(map.Key("key", 64), map.Text("title"), map.Text("template"), map.Text("calendar", 64))
    {
        Needs = map.Texts("needs").Aggregate(ReportNeeds.None, (needs, word) => needs | Need(map, word)),
        SpanPrefix = map.OptionalText("spans", 64) ?? "",
        Narrative = map.OneOf("narrative", ["indicators", "tasks", "none"], otherwise: "none") switch
        {
            "indicators" => StandardNarratives.Indicators,
            "tasks" => StandardNarratives.Tasks,
            _ => null,
        },
    };

    private static ReportNeeds Need(MapReader map, string word)
    {
        switch (word)
        {
            case "indicators": return ReportNeeds.Indicators;
            case "tasks": return ReportNeeds.Tasks;
            case "by-unit": return ReportNeeds.ByUnit;
            case "settlement": return ReportNeeds.Settlement;
            case "inventory": return ReportNeeds.Inventory;
            default:
                map.Fault("needs", $"'needs' có '{Quoted.Short(word)}': chỉ dùng indicators, tasks, by-unit, settlement, inventory.");
                return ReportNeeds.None;
        }
    }
}
