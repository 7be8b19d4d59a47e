using TthcModular.Sdk.Reports;

namespace TthcModular.Plugins.Digitisation;

internal static class DigitisationReports
{
    private const string Title = "Tình hình, số lượng, kết quả số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực";

    public static IReadOnlyList<ReportView> All =>
    [
        Progress("monthly-progress", $"{Title} (tháng)", "months"),
        Progress("quarterly-progress", $"{Title} (quý)", "quarters"),
        new("yearly-progress", $"{Title} (năm)", "reports/yearly-progress.hbs", "years")
        {
            Needs = ReportNeeds.Indicators | ReportNeeds.Tasks | ReportNeeds.Inventory,
            Narrative = InventoryNarrative.Write,
        },
        new("priority-order", "Thứ tự ưu tiên số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực", "reports/priority-order.hbs", "quarters")
        {
            Needs = ReportNeeds.Inventory,
            Narrative = InventoryNarrative.WithOrder,
        },
    ];

    private static ReportView Progress(string key, string title, string calendar) => new(key, title, "reports/progress.hbs", calendar)
    {
        Needs = ReportNeeds.Indicators | ReportNeeds.Inventory,
        Narrative = InventoryNarrative.Write,
    };
}
