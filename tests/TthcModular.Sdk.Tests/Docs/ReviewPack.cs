using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk.Tests.Docs;

public sealed class ReviewPack : IPack
{
    public void Describe(PackBuilder pack) => pack.PlanType("procedure-review", "Rà soát thủ tục hành chính", type => type
        .Description("Kế hoạch rà soát, đơn giản hóa thủ tục hành chính hằng năm.")
        .Calendars(new CivilCalendar("quarters", "Quý", Months: 3) { DueAfterDays = 10 })
        .Indicators(ReviewIndicators.OnTime)
        .Tasks(new TaskTemplate("1", "Rà soát", "Lập danh mục TTHC cần rà soát")
        {
            Lead = [UnitSelector.Parse("Các phòng chuyên môn")],
            Deliverable = "Danh mục",
            Schedule = new TaskSchedule(ScheduleKind.ByQuarter, "Quý I", new YearDay(YearOffset: 0, Month: 3, Day: 31)),
        })
        .Settings(new SettingField("warning-days", "Số ngày báo trước hạn", SettingKind.Number, "7") { Min = 0, Max = 60 })
        .Reports(new ReportView("quarterly", "Báo cáo kết quả rà soát", "reports/quarterly.hbs", "quarters")));
}

public static class ReviewIndicators
{
    public static readonly Indicator OnTime = Indicator
        .Rate("review-on-time-rate", "Tỷ lệ hồ sơ giải quyết đúng hạn")
        .Over<CaseRecord>(countedOn: c => c.CompletedOn)
        .Numerator(c => c.CompletedAt <= c.DueAt)
        .Denominator(c => c.DueAt != null)
        .InWords("hồ sơ giải quyết trước và đúng hạn", "hồ sơ đã giải quyết có hạn trả", "ngày giải quyết xong")
        .Edition("2024", from: new DateOnly(2024, 1, 1), source: "Kế hoạch rà soát TTHC năm 2024");
}
