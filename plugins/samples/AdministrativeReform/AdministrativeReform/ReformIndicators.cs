using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;

namespace AdministrativeReform;

/// <summary>What the plans set targets for: indicators that the SDK has, then figures that units report themselves.</summary>
internal static class ReformIndicators
{
    private const string LatestReport = "số liệu báo cáo mới nhất trong kỳ";

    private static readonly LegalEdition Programme = new(
        "2021",
        new DateOnly(2021, 7, 15),
        "Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030");

    public static IReadOnlyList<Indicator> All =>
    [
        StandardIndicators.OnTimeSettlementRate(Programme),
        StandardIndicators.OnlineServiceRate(Programme),
        StandardIndicators.OnlinePaymentRate(Programme),
        StandardIndicators.SatisfactionRate(Programme),
        StandardIndicators.FeedbackOnTimeRate(Programme),
        StandardIndicators.TaskCompletionRate(Programme),
        Reported("legal-documents-handled-rate", "Tỷ lệ văn bản sau rà soát được xử lý", "Số văn bản đã xử lý sau rà soát", "Số văn bản phải xử lý sau rà soát"),
        Reported("reform-inspection-rate", "Tỷ lệ cơ quan, đơn vị được kiểm tra cải cách hành chính", "Số cơ quan, đơn vị đã được kiểm tra", "Số cơ quan, đơn vị trực thuộc"),
        Reported("signed-documents-rate", "Tỷ lệ văn bản đi được ký số và gửi trên môi trường điện tử", "Số văn bản đi được ký số và gửi điện tử", "Số văn bản đi, trừ văn bản mật"),
        Reported("officials-trained-rate", "Tỷ lệ cán bộ, công chức được bồi dưỡng trong năm", "Số cán bộ, công chức đã được bồi dưỡng", "Số cán bộ, công chức có mặt"),
        Reported("budget-disbursed-rate", "Tỷ lệ giải ngân vốn đầu tư công", "Số vốn đã giải ngân (triệu đồng)", "Số vốn được giao trong năm (triệu đồng)"),
    ];

    /// <summary>A share of two reported figures, named <c>code-numerator</c> and <c>code-denominator</c> in files.</summary>
    private static Indicator Reported(string code, string name, string numerator, string denominator) => Indicator
        .Rate(code, name)
        .Reported(ReportedOver.Latest)
        .InWords(numerator, denominator, LatestReport)
        .Edition(Programme.Key, Programme.From, Programme.Source);
}
