using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.Digitisation;

internal static class DigitisationIndicators
{
    private static readonly LegalEdition ResultsInForce =
        new("2020", new DateOnly(2020, 4, 8), "Điều 25 Nghị định 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ");

    private static readonly LegalEdition Digitising =
        new("2023", new DateOnly(2023, 4, 5), "Thông tư 01/2023/TT-VPCP ngày 05/4/2023 của Văn phòng Chính phủ");

    private static readonly LegalEdition Scheme =
        new("2021", new DateOnly(2021, 3, 27), "Quyết định 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ");

    public static IReadOnlyList<Indicator> All =>
    [
        StandardIndicators.ResultsDigitisedRate(ResultsInForce),
        StandardIndicators.SignedResultRate(ResultsInForce),
        StandardIndicators.SignedInputRate(Digitising),
        StandardIndicators.DigitisationRate(Digitising),
        StandardIndicators.NoResubmissionRate(Scheme),
        StandardIndicators.DataReuseRate(Digitising),
        StandardIndicators.ElectronicResultRate(Digitising),
    ];
}
