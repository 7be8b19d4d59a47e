using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Checks;

/// <summary>Two reports to try templates on: one in which nothing occurred, and one in which every list has two rows.</summary>
internal static class TrialModels
{
    private static readonly Span Days = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31));

    public static ReportModel Empty { get; } = new()
    {
        Plan = new PlanFacts("ke-hoach", "01/KH-UBND", "Kế hoạch", "Kế hoạch thử", "UBND xã Thử", "Thử", new DateOnly(2024, 1, 2), Days),
        Unit = new UnitFacts("00000", "Xã Thử", "UBND xã Thử", ""),
        Span = Days,
        SpanName = "Quý I năm 2024",
        MadeOn = new DateOnly(2024, 4, 1),
        ComputedAt = new DateTimeOffset(2024, 4, 1, 8, 0, 0, TimeSpan.Zero),
    };

    public static ReportModel Full { get; } = Empty with
    {
        Unit = new UnitFacts("00000", "Xã Thử", "UBND xã Thử", "UBND huyện Thử"),
        Indicators = [Known, Unknown],
        Sections = [new TaskSection("Mục I", [Task("1", 1), Task("2", 0)]), new TaskSection("Mục II", [Task("3", 0), Task("4", 1)])],
        Tasks = new TaskCounts(4, 1, 2, 1),
        ByUnit = [new UnitLine(1, "Thôn Một", [50, null]), new UnitLine(2, "Thôn Hai", [null, 7.5m])],
        Settlement = [Settlement("Đất đai"), Settlement("Tổng số")],
        Inventory = [Inventory("Thôn Một", 40), Inventory("Tổng số", null)],
        Narrative = "Nhận xét thử.",
    };

    private static IndicatorLine Known => new()
    {
        Number = "1",
        Code = "online-service-rate",
        Name = "Tỷ lệ thử",
        Breakdown = "toàn trình",
        Unit = "%",
        Baseline = 0,
        Target = 30,
        Milestone = new DateOnly(2024, 3, 31),
        Numerator = 12,
        Denominator = 48,
        Value = 25,
        Status = "chậm",
        Formula = "Số A / số B",
        Source = "Văn bản thử",
    };

    private static IndicatorLine Unknown => new()
    {
        Number = "2",
        Code = "waiting-time-minutes",
        Name = "Thời gian chờ",
        Unit = "phút",
        Status = "chưa phát sinh",
    };

    private static TaskLine Task(string number, int late) =>
        new(number, "Nhiệm vụ thử", "Phòng Thử", "Các phòng", "Báo cáo", "Quý I", "15/03/2024", "đang thực hiện", 1, 3, late);

    private static SettlementLine Settlement(string field) => new(field, 10, 4, 5, 1, 8, 3, 4, 1, 2, 1, 1);

    private static InventoryLine Inventory(string unit, decimal? rate) => new(unit, 10, 6, 4, 1, 4, 2, rate);
}
