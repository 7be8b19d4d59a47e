using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Standard;

namespace AdministrativeReform;

internal static class ReformReports
{
    public static IReadOnlyList<ReportView> All =>
    [
        new("quarterly", "Kết quả công tác cải cách hành chính", "reports/quarterly.hbs", "quarters")
        {
            Needs = ReportNeeds.Indicators | ReportNeeds.Tasks,
            Narrative = Narrative,
        },
        new("yearly", "Tổng kết công tác cải cách hành chính", "reports/yearly.hbs", "years")
        {
            Needs = ReportNeeds.Indicators | ReportNeeds.Tasks | ReportNeeds.ByUnit,
            Narrative = Narrative,
        },
    ];

    private static string Narrative(ReportModel model) => $"{StandardNarratives.Indicators(model)} {StandardNarratives.Tasks(model)}";
}
