using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Plans.Tests.Support;

/// <summary>A plan type with the indicators of the small district's plan.</summary>
internal static class ReformType
{
    public static PlanType Value { get; } = new("reform", "Cải cách thủ tục hành chính")
    {
        Indicators =
        [
            Rate("digitisation-rate"),
            Rate("online-submission-rate").WithBreakdowns(new Breakdown("full", "dịch vụ công trực tuyến toàn trình", "toàn  trình"), new Breakdown("partial", "một phần")),
            Indicator.Mean("waiting-time-minutes", "Thời gian chờ", IndicatorUnit.Minutes).Reported(ReportedOver.Latest).Better(Direction.Lower)
                .InWords("phút", "lượt", "kỳ báo cáo").Edition("2020", new DateOnly(2020, 1, 1), "Nghị định"),
        ],
        Calendars = [new VpcpCalendar("vpcp-quarters", "Quý VPCP", Yearly: false), new CivilCalendar("years", "Năm", 12)],
    };

    public static Indicator Rate(string code) => Indicator.Rate(code, code).Reported(ReportedOver.Sum)
        .InWords("tử số", "mẫu số", "kỳ báo cáo").Edition("2020", new DateOnly(2020, 1, 1), "Nghị định");
}
