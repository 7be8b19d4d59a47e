using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;
using TthcModular.Sdk.Tasks;

namespace TthcPack;

/// <summary>The pack: the one public class that the host calls, once.</summary>
public sealed class TthcPackPack : IPack
{
    /// <inheritdoc/>
    public void Describe(PackBuilder pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        pack.PlanType("tthc-pack-key", "Tên loại kế hoạch", type => type
            .Description("Kế hoạch rà soát, đơn giản hóa thủ tục hành chính hằng năm.")
            .Calendars(StandardCalendars.Quarters with { DueAfterDays = 10 }, StandardCalendars.Years)
            .Indicators(TthcPackIndicators.OnTime, TthcPackIndicators.Reviewed)
            .Tasks(new TaskTemplate("1", "Rà soát", "Lập danh mục TTHC cần rà soát")
            {
                Lead = [UnitSelector.Parse("Các phòng chuyên môn")],
                Coordinate = [UnitSelector.Parse("UBND cấp xã")],
                Deliverable = "Danh mục",
                Schedule = new TaskSchedule(ScheduleKind.ByQuarter, "Quý I", new YearDay(YearOffset: 0, Month: 3, Day: 31)),
            })
            .Settings(new SettingField("warning-days", "Nhắc trước hạn (ngày)", SettingKind.Number, "7") { Min = 0, Max = 60 })
            .Reports(new ReportView("quarterly", "Kết quả rà soát thủ tục hành chính", "reports/quarterly.hbs", "quarters")
            {
                Needs = ReportNeeds.Indicators | ReportNeeds.Tasks,
                Narrative = StandardNarratives.Indicators,
            }));
    }
}
