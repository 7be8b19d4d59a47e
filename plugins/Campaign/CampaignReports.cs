using TthcModular.Sdk.Reports;

namespace TthcModular.Plugins.Campaign;

internal static class CampaignReports
{
    public static IReadOnlyList<ReportView> All =>
    [
        View("ten-days", "Kết quả thực hiện Chiến dịch cao điểm (định kỳ 10 ngày)", "reports/ten-days.hbs", "window-"),
        View("day-50", "Sơ kết 50 ngày thực hiện Chiến dịch cao điểm", "reports/day-50.hbs", "day-50"),
        View("final", "Tổng kết 100 ngày thực hiện Chiến dịch cao điểm", "reports/final.hbs", "day-100"),
    ];

    private static ReportView View(string key, string title, string template, string spans) =>
        new(key, title, template, CampaignCalendars.Days)
        {
            SpanPrefix = spans,
            Needs = ReportNeeds.Indicators | ReportNeeds.Tasks,
            Narrative = CampaignNarrative.Write,
        };
}
