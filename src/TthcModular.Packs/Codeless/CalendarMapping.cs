using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Packs.Codeless;

/// <summary>Which keys a calendar has, by its kind.</summary>
internal static class CalendarMapping
{
    private static readonly Dictionary<string, (string Name, int Months)> Civil = new(StringComparer.Ordinal)
    {
        ["months"] = ("Theo tháng", 1),
        ["quarters"] = ("Theo quý", 3),
        ["half-years"] = ("Theo 6 tháng", 6),
        ["years"] = ("Theo năm", 12),
    };

    public static PlanCalendar Calendar(MapReader map)
    {
        var kind = map.OneOf("kind", [.. Civil.Keys, "vpcp-quarters", "vpcp-years", "counted-days"]);
        var key = map.Has("key") ? map.Key("key", 64) : kind;
        if (Civil.TryGetValue(kind, out var civil))
        {
            return new CivilCalendar(key, map.OptionalText("name") ?? civil.Name, civil.Months)
            {
                DueAfterDays = map.Whole("due_after_days", 0),
                DueOn = map.Group("due_on", DueDay) is { } due ? (due.Month, due.Day) : null,
            };
        }

        if (kind == "counted-days")
        {
            return new CampaignCalendar(key, map.Text("name"), map.Whole("window", 0), map.Groups("milestones", Milestone))
            {
                CountsWorkingDays = map.IsYes("working_days"),
            };
        }

        var yearly = kind == "vpcp-years";
        var calendar = new VpcpCalendar(key, map.OptionalText("name") ?? (yearly ? "Theo năm (kỳ VPCP)" : "Theo quý (kỳ VPCP)"), yearly);
        return calendar with { DueDay = map.Whole("due_day", calendar.DueDay) };
    }

    private static CampaignMilestone Milestone(MapReader map) => new(map.Whole("day", 0), map.Text("name"), map.Whole("due_offset", 0));

    private static MonthDay DueDay(MapReader map) => new(map.Whole("month", 0), map.Whole("day", 0));

    private sealed record MonthDay(int Month, int Day);
}
