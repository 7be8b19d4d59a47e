using TthcModular.Sdk;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.DigitalTransformation;

/// <summary>Plans for handling procedures electronically and for digital transformation in settling them.</summary>
public sealed class DigitalTransformationPack : IPack
{
    /// <inheritdoc/>
    public void Describe(PackBuilder pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        pack.PlanType("digital-transformation", "Chuyển đổi số trong giải quyết TTHC", type => type
            .Description(
                "Kế hoạch thực hiện thủ tục hành chính trên môi trường điện tử và chuyển đổi số trong giải quyết thủ tục hành chính: "
                + "hồ sơ trực tuyến, thanh toán trực tuyến, số hóa, kết quả điện tử, chứng thực bản sao điện tử.")
            .Calendars(StandardCalendars.Months, StandardCalendars.Quarters, StandardCalendars.Years)
            .Indicators(DigitalTransformationIndicators.All)
            .TasksOf("plans/cho-don-2024.yaml")
            .Settings(StandardSettings.WarningDays(7), StandardSettings.ReportDueAfterDays(5))
            .Reports(DigitalTransformationReports.All));
    }
}
