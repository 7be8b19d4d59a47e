using TthcModular.Sdk.Settings;

namespace TthcModular.Plugins.OneStopReform;

internal static class OneStopReformSettings
{
    public static IReadOnlyList<SettingField> All =>
    [
        new("vpcp-due-day", "Ngày gửi báo cáo trong tháng cuối kỳ", SettingKind.Number, "17")
        {
            Min = 15,
            Max = 28,
            Help = "Hạn nhận báo cáo theo kỳ của Văn phòng Chính phủ: chậm nhất ngày này của tháng cuối kỳ; kỳ chốt số liệu vào ngày 14.",
        },
        new("warning-days", "Nhắc trước hạn (ngày)", SettingKind.Number, "7")
        {
            Min = 0,
            Max = 60,
            Help = "Nhiệm vụ và báo cáo được đưa lên mục cần chú ý trước hạn bấy nhiêu ngày.",
        },
        new("withdrawn-as-settled", "Tính hồ sơ công dân rút là đã giải quyết", SettingKind.YesNo, "true")
        {
            Help = "Biểu II.06a: hồ sơ công dân rút được tính vào cột đã giải quyết; nếu không thì bỏ khỏi biểu. Các tỉnh quy định khác nhau.",
        },
        new("refused-as-settled", "Tính hồ sơ từ chối, trả lại là đã giải quyết", SettingKind.YesNo, "true")
        {
            Help = "Biểu II.06a: hồ sơ bị từ chối, trả lại được tính vào cột đã giải quyết; nếu không thì bỏ khỏi biểu.",
        },
    ];
}
