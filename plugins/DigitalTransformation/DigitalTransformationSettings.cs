using TthcModular.Sdk.Settings;

namespace TthcModular.Plugins.DigitalTransformation;

internal static class DigitalTransformationSettings
{
    public static IReadOnlyList<SettingField> All =>
    [
        new("warning-days", "Nhắc trước hạn (ngày)", SettingKind.Number, "7")
        {
            Min = 0,
            Max = 60,
            Help = "Nhiệm vụ và báo cáo được đưa lên mục cần chú ý trước hạn bấy nhiêu ngày.",
        },
        new("report-due-after-days", "Hạn gửi báo cáo sau kỳ (ngày)", SettingKind.Number, "5")
        {
            Min = 0,
            Max = 30,
            Help = "Số ngày kể từ ngày cuối kỳ để các đơn vị gửi báo cáo, khi kế hoạch không quy định hạn riêng.",
        },
    ];
}
