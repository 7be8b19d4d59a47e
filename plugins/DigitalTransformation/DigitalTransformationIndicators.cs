using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.DigitalTransformation;

internal static class DigitalTransformationIndicators
{
    private static readonly LegalEdition ElectronicProcedures =
        new("2020", new DateOnly(2020, 4, 8), "Nghị định 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ");

    private static readonly LegalEdition OnlineServices =
        new("2022", new DateOnly(2022, 6, 24), "Nghị định 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ");

    private static readonly LegalEdition ServiceQuality =
        new("2022", new DateOnly(2022, 6, 23), "Quyết định 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ");

    private static readonly LegalEdition Digitising =
        new("2023", new DateOnly(2023, 4, 5), "Thông tư 01/2023/TT-VPCP ngày 05/4/2023 của Văn phòng Chính phủ");

    public static IReadOnlyList<Indicator> All =>
    [
        StandardIndicators.OnlinePaymentRate(ServiceQuality),
        StandardIndicators.OnlineSubmissionRate(OnlineServices),
        StandardIndicators.DigitisationRate(Digitising),
        StandardIndicators.ElectronicResultRate(ElectronicProcedures),
        StandardIndicators.CertifiedCopySupplyRate(ElectronicProcedures),
        StandardIndicators.CertifiedCopyUsageRate(ElectronicProcedures),
        StandardIndicators.DataReuseRate(Digitising),
        StandardIndicators.FeedbackOnTimeRate(ServiceQuality),
        StandardIndicators.SatisfactionRate(ServiceQuality),
        StandardIndicators.OnlineServiceRate(ServiceQuality),
        StandardIndicators.OnTimeSettlementRate(ServiceQuality),
    ];
}
