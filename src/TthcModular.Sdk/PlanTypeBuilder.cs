using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk;

/// <summary>Describes one plan type.</summary>
public sealed class PlanTypeBuilder
{
    private PlanType type;

    internal PlanTypeBuilder(string key, string name) => type = new PlanType(key, name);

    /// <summary>Says in one or two sentences what such plans are for.</summary>
    /// <param name="text">The text, in Vietnamese.</param>
    public PlanTypeBuilder Description(string text) => With(type with { Description = text });

    /// <summary>Adds indicators.</summary>
    /// <param name="indicators">The indicators; their codes are unique in the plan type.</param>
    public PlanTypeBuilder Indicators(params IEnumerable<Indicator> indicators) =>
        With(type with { Indicators = [.. type.Indicators, .. indicators] });

    /// <summary>Adds task templates.</summary>
    /// <param name="tasks">The templates; their numbers are unique among those of one <see cref="TaskTemplate.Origin"/>.</param>
    public PlanTypeBuilder Tasks(params IEnumerable<TaskTemplate> tasks) =>
        With(type with { Tasks = [.. type.Tasks, .. tasks] });

    /// <summary>Adds the tasks of plan files that the pack ships, as templates; paths are relative to the pack's folder.</summary>
    /// <param name="planFiles">Paths inside the pack, such as <c>plans/huyen-2024.yaml</c>.</param>
    public PlanTypeBuilder TasksOf(params IEnumerable<string> planFiles) =>
        With(type with { PlanFiles = [.. type.PlanFiles, .. planFiles] });

    /// <summary>Adds calendars; the first one given is the plan's own.</summary>
    /// <param name="calendars">The calendars; at least one, their keys are unique in the plan type.</param>
    public PlanTypeBuilder Calendars(params IEnumerable<PlanCalendar> calendars) =>
        With(type with { Calendars = [.. type.Calendars, .. calendars] });

    /// <summary>Adds scorecards.</summary>
    /// <param name="scorecards">The scorecards; their codes are unique in the plan type.</param>
    public PlanTypeBuilder Scorecards(params IEnumerable<Scorecard> scorecards) =>
        With(type with { Scorecards = [.. type.Scorecards, .. scorecards] });

    /// <summary>Adds settings.</summary>
    /// <param name="fields">The settings; their keys are unique in the plan type.</param>
    public PlanTypeBuilder Settings(params IEnumerable<SettingField> fields) =>
        With(type with { Settings = [.. type.Settings, .. fields] });

    /// <summary>Adds report views.</summary>
    /// <param name="views">The report views; at least one, their keys are unique in the plan type.</param>
    public PlanTypeBuilder Reports(params IEnumerable<ReportView> views) =>
        With(type with { Reports = [.. type.Reports, .. views] });

    /// <summary>Declares that the plan works on the inventory of results in force.</summary>
    public PlanTypeBuilder UsesResultInventory() => With(type with { UsesResultInventory = true });

    internal PlanType Build()
    {
        Keys.RequireDistinct(type.Indicators.Select(i => i.Code), $"chỉ tiêu của loại '{type.Key}'");
        Keys.RequireDistinct(type.Reports.Select(r => r.Key), $"mẫu báo cáo của loại '{type.Key}'");
        Keys.RequireDistinct(type.Calendars.Select(c => c.Key), $"lịch của loại '{type.Key}'");
        Keys.RequireDistinct(type.Settings.Select(s => s.Key), $"thiết lập của loại '{type.Key}'");
        Keys.RequireDistinct(type.Scorecards.Select(s => s.Code), $"bộ chỉ số của loại '{type.Key}'");
        return type;
    }

    private PlanTypeBuilder With(PlanType changed)
    {
        type = changed;
        return this;
    }
}
