using TthcModular.Sdk;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.OneStopReform;

/// <summary>Plans for the one-stop mechanism (một cửa, một cửa liên thông) and for controlling administrative procedures.</summary>
public sealed class OneStopReformPack : IPack
{
    /// <inheritdoc/>
    public void Describe(PackBuilder pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        pack.PlanType("one-stop-reform", "Cải cách một cửa, kiểm soát TTHC", type => type
            .Description(
                "Kế hoạch đổi mới cơ chế một cửa, một cửa liên thông và kiểm soát thủ tục hành chính; báo cáo theo kỳ của Văn phòng Chính phủ "
                + "(ngày 15 đến ngày 14), kèm biểu II.06a/VPCP/KSTT.")
            .Calendars(OneStopReformCalendars.All)
            .Indicators(OneStopReformIndicators.All)
            .TasksOf("plans/gia-lai-2021-2025.yaml", "plans/tu-ky-2024.yaml")
            .Settings(
                StandardSettings.WarningDays(7), StandardSettings.VpcpDueDay(17),
                StandardSettings.WithdrawnAsSettled, StandardSettings.RefusedAsSettled)
            .Reports(OneStopReformReports.All));
    }
}
