using TthcModular.Sdk;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.Digitisation;

/// <summary>Plans for digitising the results of procedures that are still in force (kết quả còn hiệu lực).</summary>
public sealed class DigitisationPack : IPack
{
    /// <inheritdoc/>
    public void Describe(PackBuilder pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        pack.PlanType("digitisation", "Số hóa kết quả giải quyết TTHC", type => type
            .Description(
                "Kế hoạch số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực: kiểm đếm, số hóa theo thứ tự ưu tiên, ký số; "
                + "mỗi kết quả có ký hiệu riêng để tra cứu.")
            .Calendars(
                StandardCalendars.Months,
                StandardCalendars.Quarters,
                StandardCalendars.Years with { DueOn = (11, 14) })
            .Indicators(DigitisationIndicators.All)
            .TasksOf("plans/sa-dec-2024-2025.yaml")
            .Settings(StandardSettings.WarningDays(7), StandardSettings.ExpiringDays(365), InventoryNarrative.InUseYears)
            .Reports(DigitisationReports.All)
            .UsesResultInventory());
    }
}
