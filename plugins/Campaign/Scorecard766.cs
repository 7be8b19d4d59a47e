using TthcModular.Sdk.Scorecards;

namespace TthcModular.Plugins.Campaign;

/// <summary>
/// The scorecard of Quyết định 766/QĐ-TTg in two editions: as the published guide has it, and as the national portal
/// computes it since 2026. They differ in on-time settlement, in digitisation and in what no feedback means.
/// </summary>
internal static class Scorecard766
{
    private const string Decision = "Quyết định 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ";

    public const string ExcellentFrom = "band-excellent";
    public const string GoodFrom = "band-good";
    public const string FairFrom = "band-fair";
    public const string AverageFrom = "band-average";

    public static ScorecardEdition Guide { get; } = new(
        "guide", "Theo hướng dẫn đã công bố", new DateOnly(2022, 6, 23), $"{Decision}, hướng dẫn tính điểm đã công bố", GroupsOf(portal: false));

    public static ScorecardEdition Portal2026 { get; } = new(
        "portal-2026", "Theo Cổng Dịch vụ công quốc gia năm 2026", new DateOnly(2026, 4, 1), $"{Decision}, cách tính của Cổng Dịch vụ công quốc gia từ năm 2026", GroupsOf(portal: true));

    public static Scorecard Card { get; } = new(
        "scorecard-766",
        "Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)",
        [Guide, Portal2026],
        [
            new("Xuất sắc", 90) { Setting = ExcellentFrom }, new("Tốt", 80) { Setting = GoodFrom }, new("Khá", 70) { Setting = FairFrom },
            new("Trung bình", 50) { Setting = AverageFrom }, new("Yếu", 0),
        ])
    {
        RankedBy = Scorecard766Parts.SettlementCode,
        MinDenominator = 1,
    };

    private static IReadOnlyList<ScoreGroup> GroupsOf(bool portal) =>
    [
        new("CKMB", "Công khai, minh bạch", 18, Scorecard766Parts.Publicity) { IsOfProvince = true },
        new("TDGQ", "Tiến độ giải quyết", 20, [Scorecard766Parts.Settlement(portal)]),
        new("CLGQ", "Dịch vụ trực tuyến", 12, Scorecard766Parts.OnlineService),
        new("TTTT", "Thanh toán trực tuyến", 10, Scorecard766Parts.OnlinePayment),
        new("MDSH", "Số hóa hồ sơ", 22, Scorecard766Parts.Digitisation(portal)),
        new("MDHL", "Mức độ hài lòng", 18, Scorecard766Parts.Satisfaction(portal)),
    ];
}
