using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Standard;
using TthcModular.Sdk.Text;

namespace TthcModular.Plugins.OneStopReform;

internal static class OneStopNarrative
{
    public static string Control(ReportModel model) => model.Settlement is [.., var total] && total.Received > 0
        ? $"{Received(total)} {Settled(total)} {Open(total)}"
        : "Trong kỳ không phát sinh hồ sơ thủ tục hành chính.";

    public static string Review(ReportModel model) => $"{StandardNarratives.Tasks(model)} {StandardNarratives.Indicators(model)}";

    private static string Received(SettlementLine total) =>
        $"Trong kỳ tiếp nhận {Text(total.Received)} hồ sơ, gồm {Text(total.Online)} hồ sơ trực tuyến, {Text(total.CounterAndPostal)} hồ sơ trực tiếp "
        + $"và qua bưu chính, {Text(total.CarriedOver)} hồ sơ kỳ trước chuyển qua.";

    private static string Settled(SettlementLine total) => total.Settled == 0
        ? "Chưa giải quyết xong hồ sơ nào."
        : $"Đã giải quyết {Text(total.Settled)} hồ sơ: trước hạn {Text(total.BeforeDue)}, đúng hạn {Text(total.OnDue)}, quá hạn {Text(total.Late)}; "
            + $"tỷ lệ trước hạn và đúng hạn đạt {Text(InTime(total))} %.";

    private static string Open(SettlementLine total) => total.Open == 0
        ? "Không còn hồ sơ đang giải quyết."
        : $"Đang giải quyết {Text(total.Open)} hồ sơ, trong đó quá hạn {Text(total.Overdue)} hồ sơ.";

    private static decimal InTime(SettlementLine total) => 100m * (total.BeforeDue + total.OnDue) / total.Settled;

    private static string Text(decimal number) => VietnameseNumber.Text(number);
}
