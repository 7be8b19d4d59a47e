using TthcModular.Sdk.Settings;

namespace TthcModular.Plugins.Campaign;

internal static class CampaignSettings
{
    public static IReadOnlyList<SettingField> All =>
    [
        new("day-kind", "Cách tính ngày của chiến dịch", SettingKind.Choice, "calendar")
        {
            Choices = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["calendar"] = "Ngày thường (kể cả ngày nghỉ)",
                ["working"] = "Ngày làm việc",
            },
            Help = "Chiến dịch '100 ngày đêm' tính ngày thường; có chiến dịch tính 100 ngày làm việc, trừ ngày nghỉ và ngày lễ.",
        },
        new("window-days", "Độ dài một đợt báo cáo (ngày)", SettingKind.Number, "10")
        {
            Min = 1,
            Max = 31,
            Help = "Báo cáo định kỳ của chiến dịch được lập sau mỗi đợt bấy nhiêu ngày, tính từ ngày đầu chiến dịch.",
        },
        new("warning-days", "Nhắc trước hạn (ngày)", SettingKind.Number, "3")
        {
            Min = 0,
            Max = 30,
            Help = "Nhiệm vụ và báo cáo được đưa lên mục cần chú ý trước hạn bấy nhiêu ngày.",
        },
        new("scorecard-edition", "Cách tính Bộ chỉ số 766", SettingKind.Choice, "by-date")
        {
            Choices = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["by-date"] = "Theo thời điểm của kỳ báo cáo",
                [Scorecard766.Guide.Key] = Scorecard766.Guide.Name,
                [Scorecard766.Portal2026.Key] = Scorecard766.Portal2026.Name,
            },
            Help = "Cổng Dịch vụ công quốc gia đổi cách tính năm 2026; điểm đã tính theo cách cũ không thay đổi.",
        },
    ];
}
