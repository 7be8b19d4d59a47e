using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.Campaign;

internal static class CampaignIndicators
{
    private static readonly LegalEdition ServiceQuality =
        new("2022", new DateOnly(2022, 6, 23), "Quyết định 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ");

    private static readonly LegalEdition Programme =
        new("2022", new DateOnly(2022, 1, 6), "Quyết định 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ (Đề án 06)");

    /// <summary>The targets of campaigns, then what scorecard 766 is computed from besides.</summary>
    public static IReadOnlyList<Indicator> All =>
    [
        StandardIndicators.PublicityRate(ServiceQuality),
        StandardIndicators.OnTimeSettlementRate(ServiceQuality),
        StandardIndicators.OnlineServiceRate(ServiceQuality),
        StandardIndicators.OnlinePaymentRate(ServiceQuality),
        StandardIndicators.SatisfactionRate(ServiceQuality),
        StandardIndicators.DigitisationRate(ServiceQuality),
        StandardIndicators.TaskCompletionRate(Programme),
        StandardIndicators.OnlineSubmissionRate(ServiceQuality),
        StandardIndicators.ElectronicResultRate(ServiceQuality),
        StandardIndicators.DataReuseRate(ServiceQuality),
        StandardIndicators.FeedbackOnTimeRate(ServiceQuality),
        StandardIndicators.CertifiedCopySupplyRate(ServiceQuality),
    ];
}
