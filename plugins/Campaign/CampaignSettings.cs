using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plugins.Campaign;

internal static class CampaignSettings
{
    private const string OwnBands = "own-bands";

    public static IReadOnlyList<SettingField> All =>
    [
        StandardSettings.WarningDays(3),
        StandardSettings.DayKind,
        StandardSettings.WindowDays(10),
        StandardSettings.ScorecardEdition("Cách tính Bộ chỉ số 766", Scorecard766.Card) with
        {
            Help = "Cổng Dịch vụ công quốc gia đổi cách tính năm 2026; điểm đã tính theo cách cũ không thay đổi.",
        },
        new(OwnBands, "Quy định riêng mức điểm xếp loại", SettingKind.YesNo, "false")
        {
            Group = Bands,
            Help = "Không: theo mức đã công bố (xuất sắc từ 90, tốt từ 80, khá từ 70, trung bình từ 50 điểm).",
        },
        Band(Scorecard766.ExcellentFrom, "Xuất sắc từ", 90) with { MoreThan = Scorecard766.GoodFrom },
        Band(Scorecard766.GoodFrom, "Tốt từ", 80) with { MoreThan = Scorecard766.FairFrom },
        Band(Scorecard766.FairFrom, "Khá từ", 70) with { MoreThan = Scorecard766.AverageFrom },
        Band(Scorecard766.AverageFrom, "Trung bình từ", 50),
    ];

    private const string Bands = "Xếp loại";

    private static SettingField Band(string key, string name, int from) =>
        new(key, name, SettingKind.Number, from.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            Group = Bands,
            Unit = "điểm",
            Help = "Tổng điểm thấp nhất của mức này; mức trên phải cao hơn mức dưới.",
            Min = 1,
            Max = 100,
            OnlyWhen = new SettingCondition(OwnBands, "true"),
        };
}
