using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.DigitalTransformation;

internal static class DigitalTransformationReports
{
    public static IReadOnlyList<ReportView> All =>
    [
        new("task-progress", "Tiến độ thực hiện nhiệm vụ", "reports/task-progress.hbs", "months")
        {
            Needs = ReportNeeds.Tasks,
            Narrative = StandardNarratives.Tasks,
        },
        new("indicator-results", "Kết quả thực hiện chỉ tiêu", "reports/indicator-results.hbs", "quarters")
        {
            Needs = ReportNeeds.Indicators | ReportNeeds.ByUnit,
            Narrative = StandardNarratives.Indicators,
        },
        new("yearly-summary", "Tổng kết thực hiện kế hoạch năm", "reports/yearly-summary.hbs", "years")
        {
            Needs = ReportNeeds.Indicators | ReportNeeds.Tasks | ReportNeeds.ByUnit,
            Narrative = StandardNarratives.Indicators,
        },
    ];
}
