using TthcModular.Sdk.Calendars;

namespace TthcModular.Plugins.Campaign;

internal static class CampaignCalendars
{
    public const string Days = "campaign-days";

    /// <summary>'Trước ngày 10/5' is the day before day 50; 'trước ngày 02/7' lies two days after day 100.</summary>
    private static readonly IReadOnlyList<CampaignMilestone> Milestones =
    [
        new(50, "Sơ kết 50 ngày", DueOffset: -1),
        new(100, "Tổng kết 100 ngày", DueOffset: 2),
    ];

    public static IReadOnlyList<PlanCalendar> All =>
    [
        new CampaignCalendar(Days, "Ngày của chiến dịch", Window: 10, Milestones),
    ];
}
