using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.OneStopReform;

internal static class OneStopReformIndicators
{
    /// <summary>The national scheme (Đề án 468) that provinces carry out, such as Gia Lai's 258/QĐ-UBND.</summary>
    private static readonly LegalEdition Scheme = new(
        "2021", new DateOnly(2021, 3, 27), "Quyết định 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ (Đề án đổi mới cơ chế một cửa, một cửa liên thông)");

    private static readonly LegalEdition OneStop = new(
        "2018", new DateOnly(2018, 4, 23), "Nghị định 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ, sửa đổi bởi Nghị định 107/2021/NĐ-CP ngày 06/12/2021");

    private static readonly LegalEdition ElectronicProcedures =
        new("2020", new DateOnly(2020, 4, 8), "Nghị định 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ");

    private static readonly LegalEdition YearlyControl = new(
        "2024", new DateOnly(2024, 1, 17), "Quyết định 139/QĐ-UBND ngày 17/01/2024 của Chủ tịch UBND tỉnh Hải Dương (Kế hoạch kiểm soát TTHC năm 2024)");

    public static IReadOnlyList<Indicator> All => [.. OfScheme, .. OfYearlyControl];

    private static IReadOnlyList<Indicator> OfScheme =>
    [
        StandardIndicators.ElectronicTransferRate(Scheme),
        StandardIndicators.DataEntryCount(Scheme),
        StandardIndicators.ResultsDigitisedRate(Scheme),
        StandardIndicators.WaitingTimeMinutes(Scheme),
        StandardIndicators.HandlingTimeMinutes(Scheme),
        StandardIndicators.DigitisationUnitCoverageRate(Scheme),
        StandardIndicators.DigitisationUnitCoverageAnnualIncrease(Scheme),
        StandardIndicators.DigitisationRate(Scheme),
        StandardIndicators.DigitisationAnnualIncrease(Scheme),
        StandardIndicators.NoResubmissionRate(Scheme),
        StandardIndicators.OnlineSubmissionRate(Scheme),
        StandardIndicators.OfficerProductivity(Scheme),
        StandardIndicators.SatisfactionRate(Scheme),
    ];

    private static IReadOnlyList<Indicator> OfYearlyControl =>
    [
        StandardIndicators.OneStopCoverageRate(OneStop),
        StandardIndicators.OnTimeSettlementRate(OneStop),
        StandardIndicators.OneStopBrandIdentityRate(YearlyControl),
        StandardIndicators.OnlinePaymentRate(YearlyControl),
        StandardIndicators.ElectronicResultRate(ElectronicProcedures),
        StandardIndicators.CertifiedCopySupplyRate(YearlyControl),
        StandardIndicators.CertifiedCopyUsageRate(YearlyControl),
        StandardIndicators.DataReuseRate(YearlyControl),
        StandardIndicators.ElectronicSystemProcessingRate(YearlyControl),
        StandardIndicators.FeedbackOnTimeRate(YearlyControl),
    ];
}
