using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Tests.Scorecards;

/// <summary>The scorecard of Quyết định 766/QĐ-TTg as scoring is tested with.</summary>
internal static class Card766
{
    private static readonly ScoreGroup Publicity = new("CKMB", "Công khai, minh bạch", 18,
        [Part("1.1", 6), Part("1.2", 4), Part("1.3", 2), Part("1.4", 6)]);

    private static readonly ScoreGroup Digitisation = new("MDSH", "Số hóa hồ sơ", 22,
        [Part("4.1", 6), Part("4.2", 4), Part("4.3", 2, 2.5m), Part("4.4", 4), Part("4.5a", 2), Part("4.5b", 2), Part("4.x", 2)]);

    private static readonly ScoreGroup Payment = new("TTTT", "Thanh toán trực tuyến", 10,
        [Part("A", 6), Part("B", 2, 2.5m), Part("C", 2, 2.5m)]);

    private static readonly ScoreGroup Online = new("CLGQ", "Dịch vụ trực tuyến", 12,
        [Part("3.1", 2, 2.5m), Part("3.2", 4), Part("3.3", 6, 12)]);

    public static ScorecardEdition Portal { get; } = new("portal-2026", "Cổng DVCQG 2026", new DateOnly(2026, 1, 1), "Cổng DVCQG",
        [Publicity, new ScoreGroup("TDGQ", "Tiến độ giải quyết", 20, [Part("2.1", 20)]), Online, Payment, Digitisation, Satisfaction(WhenEmpty.Full)]);

    public static ScorecardEdition Guide { get; } = Portal with { Key = "guide", Groups = [.. Portal.Groups.SkipLast(1), Satisfaction(WhenEmpty.Shared)] };

    public static Scorecard Card { get; } = new("766", "Bộ chỉ số 766", [Portal, Guide],
        [new("Xuất sắc", 90), new("Tốt", 80), new("Khá", 70), new("Trung bình", 50), new("Yếu", 0)]);

    private static ScoreGroup Satisfaction(WhenEmpty feedback) => new("MDHL", "Mức độ hài lòng", 18,
        [new ScorePart("5.4", "Hài lòng khi giải quyết", 6, 6 / 0.9m, WhenEmpty.Zero), Part("5.2", 6) with { WhenEmpty = feedback }, Part("5.3", 6) with { WhenEmpty = feedback }]);

    private static ScorePart Part(string code, decimal max, decimal? factor = null) => new(code, code, max, factor ?? max, WhenEmpty.Zero);
}
