using TthcModular.Sdk.Reports;

namespace TthcModular.Plugins.OneStopReform;

internal static class OneStopReformReports
{
    private const string ControlTitle = "Tình hình, kết quả kiểm soát thủ tục hành chính, thực hiện cơ chế một cửa, một cửa liên thông";
    private const string ControlTemplate = "reports/control.hbs";

    public static IReadOnlyList<ReportView> All =>
    [
        Control("quarterly-control", $"{ControlTitle} (quý)", OneStopReformCalendars.Quarters),
        Control("yearly-control", $"{ControlTitle} (năm)", OneStopReformCalendars.Year),
        new("form-ii-06a", "Tình hình, kết quả giải quyết thủ tục hành chính (biểu II.06a/VPCP/KSTT)", "reports/form-ii-06a.hbs", OneStopReformCalendars.Quarters)
        {
            Needs = ReportNeeds.Settlement,
        },
        new("yearly-review", "Đánh giá kết quả thực hiện kế hoạch theo nhiệm vụ và mốc thời gian", "reports/yearly-review.hbs", "years")
        {
            Needs = ReportNeeds.Indicators | ReportNeeds.Tasks,
            Narrative = OneStopNarrative.Review,
        },
    ];

    private static ReportView Control(string key, string title, string calendar) => new(key, title, ControlTemplate, calendar)
    {
        Needs = ReportNeeds.Indicators | ReportNeeds.Tasks | ReportNeeds.Settlement,
        Narrative = OneStopNarrative.Control,
    };
}
