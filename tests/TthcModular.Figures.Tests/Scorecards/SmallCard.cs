using TthcModular.Figures.Tests.Worlds;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Tests.Scorecards;

/// <summary>A card with a part from every source, in two editions that differ in what no feedback means.</summary>
internal static class SmallCard
{
    public static ScorecardEdition Old { get; } = Edition("old", new DateOnly(2022, 1, 1), WhenEmpty.Shared);

    public static ScorecardEdition New { get; } = Edition("new", new DateOnly(2024, 1, 1), WhenEmpty.Full);

    public static Scorecard Card { get; } = new("small", "Bộ chỉ số nhỏ", [Old, New], [new("Tốt", 80), new("Yếu", 0)]) { RankedBy = "2.1", MinDenominator = 1 };

    public static IReadOnlyList<Indicator> Indicators { get; } = [Standard.Of("online-payment-rate"), Standard.Of("satisfaction-rate"), Standard.Of("feedback-on-time-rate")];

    private static ScorecardEdition Edition(string key, DateOnly from, WhenEmpty feedback) => new(key, key, from, "Quyết định",
    [
        new ScoreGroup("CK", "Công khai", 20, [Part("1.1", 20)]) { IsOfProvince = true },
        new ScoreGroup("TD", "Tiến độ", 20,
        [
            Part("2.1", 20) with
            {
                Settlement = new([SettlementColumn.BeforeDue, SettlementColumn.OnDue, SettlementColumn.WithinTime], [SettlementColumn.Received]),
            },
        ]),
        new ScoreGroup("TT", "Thanh toán", 40, [Part("A", 30) with { Indicator = "online-payment-rate" }, Part("B", 10)]),
        new ScoreGroup("HL", "Hài lòng", 20,
        [
            Part("5.1", 8) with { Indicator = "satisfaction-rate" },
            Part("5.2", 6) with { Indicator = "feedback-on-time-rate", WhenEmpty = feedback },
            Part("5.3", 6) with { DenominatorOf = "5.2", WhenEmpty = feedback },
        ]),
    ]);

    private static ScorePart Part(string code, decimal max) => new(code, code, max, max, WhenEmpty.Zero);
}
