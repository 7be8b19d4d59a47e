using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcPack;

internal static class TthcPackIndicators
{
    /// <summary>Counted by the host from the records of cases.</summary>
    public static Indicator OnTime { get; } = Indicator
        .Rate("settled-in-time-rate", "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn")
        .Over<CaseRecord>(countedOn: c => c.CompletedOn)
        .Numerator(c => c.CompletedAt <= c.DueAt)
        .Denominator(c => c.DueAt != null)
        .InWords("Số hồ sơ giải quyết trước hạn, đúng hạn", "Số hồ sơ đã giải quyết có hạn trả", "ngày giải quyết xong")
        .Edition("2024", from: new DateOnly(2024, 1, 1), source: "Kế hoạch rà soát TTHC năm 2024");

    /// <summary>Reported by the units: observations 'procedures-reviewed' and 'procedures-to-review'.</summary>
    public static Indicator Reviewed { get; } = Indicator
        .Rate("procedure-review-rate", "Tỷ lệ thủ tục hành chính đã rà soát")
        .Reported("procedures-reviewed", "procedures-to-review", ReportedOver.Latest)
        .InWords("Số TTHC đã rà soát", "Số TTHC phải rà soát trong năm", "số liệu báo cáo mới nhất trong kỳ")
        .Edition("2024", from: new DateOnly(2024, 1, 1), source: "Kế hoạch rà soát TTHC năm 2024");
}
