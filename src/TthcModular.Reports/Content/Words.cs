using TthcModular.Plans.Indicators;
using TthcModular.Plans.Tasks;

namespace TthcModular.Reports.Content;

/// <summary>States as reports word them.</summary>
internal static class Words
{
    public static string Of(IndicatorStatus status) => status switch
    {
        IndicatorStatus.Met => "đạt",
        IndicatorStatus.OnCourse => "đúng tiến độ",
        IndicatorStatus.Behind => "chậm",
        IndicatorStatus.NoTarget => "không đặt mức",
        _ => "chưa phát sinh",
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.Done => "hoàn thành",
        Standing.Late => "quá hạn",
        Standing.DueSoon => "sắp đến hạn",
        Standing.Running => "đang thực hiện",
        _ => "chưa thực hiện",
    };
}
