using TthcModular.Sdk.Settings;

namespace AdministrativeReform;

internal static class ReformSettings
{
    public static IReadOnlyList<SettingField> All =>
    [
        new("warning-days", "Nhắc trước hạn (ngày)", SettingKind.Number, "7")
        {
            Min = 0,
            Max = 60,
            Help = "Nhiệm vụ và báo cáo được đưa lên mục cần chú ý trước hạn bấy nhiêu ngày.",
        },
    ];
}
