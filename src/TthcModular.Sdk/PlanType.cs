using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk;

/// <summary>A kind of plan (loại kế hoạch) with everything that sets it apart from other kinds.</summary>
/// <param name="Key">Stable key in kebab-case, unique in the installation.</param>
/// <param name="Name">Vietnamese name.</param>
public sealed record PlanType(string Key, string Name)
{
    /// <summary>One or two sentences on what plans of this type are for.</summary>
    public string Description { get; init; } = "";

    /// <summary>The indicators that plans of this type may set targets for; codes are unique within the type.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Task templates written in code. Those of <see cref="PlanFiles"/> are added by the host.</summary>
    public IReadOnlyList<TaskTemplate> Tasks { get; init; } = [];

    /// <summary>
    /// Plan files (YAML, paths inside the pack) whose tasks become task templates and which the host loads as
    /// demonstration plans when asked to.
    /// </summary>
    public IReadOnlyList<string> PlanFiles { get; init; } = [];

    /// <summary>The calendars by which such plans report; the first is the plan's own.</summary>
    public IReadOnlyList<PlanCalendar> Calendars { get; init; } = [];

    /// <summary>Scorecards (bộ chỉ số) that such plans are scored by.</summary>
    public IReadOnlyList<Scorecard> Scorecards { get; init; } = [];

    /// <summary>What a district admin may set.</summary>
    public IReadOnlyList<SettingField> Settings { get; init; } = [];

    /// <summary>The reports that such plans give back.</summary>
    public IReadOnlyList<ReportView> Reports { get; init; } = [];

    /// <summary>Whether the plan works on the inventory of results in force (kết quả còn hiệu lực).</summary>
    public bool UsesResultInventory { get; init; }
}
