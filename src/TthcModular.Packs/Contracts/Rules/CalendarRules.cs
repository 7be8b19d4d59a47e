using TthcModular.Sdk.Calendars;

namespace TthcModular.Packs.Contracts.Rules;

/// <summary>What a calendar has to keep, so that its spans exist, come in order and leave no gap.</summary>
internal static class CalendarRules
{
    private static readonly int[] SpanLengths = [1, 3, 6, 12];

    public static IEnumerable<string> Check(PlanCalendar calendar) =>
        Problems(calendar).Select(problem => $"Lịch '{calendar.Key}': {problem}");

    private static IEnumerable<string> Problems(PlanCalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(calendar.Name))
            return ["chưa có tên."];
        return calendar switch
        {
            CivilCalendar civil => Problems(civil),
            VpcpCalendar { DueDay: < 1 or > 28 } => ["ngày gửi báo cáo phải từ 1 đến 28."],
            CampaignCalendar campaign => Problems(campaign),
            _ => [],
        };
    }

    private static IEnumerable<string> Problems(CivilCalendar civil)
    {
        if (!SpanLengths.Contains(civil.Months))
            yield return "độ dài kỳ phải là 1, 3, 6 hoặc 12 tháng.";
        if (civil.DueOn is { } due && !IsDayOfEveryYear(due.Month, due.Day))
            yield return $"ngày gửi báo cáo {due.Day}/{due.Month} không có trong mọi năm.";
    }

    private static IEnumerable<string> Problems(CampaignCalendar campaign)
    {
        if (campaign.Window < 1)
            yield return "độ dài đợt phải từ 1 ngày.";
        if (campaign.Milestones.Any(milestone => milestone.Day < 1 || string.IsNullOrWhiteSpace(milestone.Name)))
            yield return "mốc phải từ ngày 1 và có tên.";
        if (campaign.Milestones.DistinctBy(milestone => milestone.Day).Count() < campaign.Milestones.Count)
            yield return "có hai mốc cùng ngày.";
    }

    private static bool IsDayOfEveryYear(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2023, month);
}
