using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.OneStopReform;

internal static class OneStopReformCalendars
{
    public const string Quarters = "vpcp-quarters";
    public const string Year = "vpcp-years";

    public static IReadOnlyList<PlanCalendar> All =>
    [
        new VpcpCalendar(Quarters, "Quý theo kỳ của Văn phòng Chính phủ", Yearly: false),
        new VpcpCalendar(Year, "Năm theo kỳ của Văn phòng Chính phủ", Yearly: true),
        StandardCalendars.Years,
    ];
}
