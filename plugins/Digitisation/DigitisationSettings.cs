using TthcModular.Sdk.Settings;

namespace TthcModular.Plugins.Digitisation;

internal static class DigitisationSettings
{
    public static IReadOnlyList<SettingField> All =>
    [
        new("in-use-years", "Thủ tục có phát sinh hồ sơ trong (năm gần đây)", SettingKind.Number, "5")
        {
            Min = 1,
            Max = 20,
            Help = "Ưu tiên thứ hai: kết quả của thủ tục có phát sinh hồ sơ trong bấy nhiêu năm tính đến ngày xét.",
        },
        new("issued-until", "Chỉ kiểm đếm kết quả cấp đến hết ngày", SettingKind.Date, "2022-12-31")
        {
            Help = "Kế hoạch số hóa kết quả còn hiệu lực được cấp từ ngày này trở về trước; kết quả cấp sau được số hóa ngay khi giải quyết.",
        },
        new("expiring-days", "Sắp hết hiệu lực trong (ngày)", SettingKind.Number, "365")
        {
            Min = 30,
            Max = 1825,
            Help = "Kết quả hết hiệu lực trong số ngày này được tách riêng, số hóa sau cùng.",
        },
        new("warning-days", "Nhắc trước hạn (ngày)", SettingKind.Number, "7")
        {
            Min = 0,
            Max = 60,
            Help = "Nhiệm vụ và báo cáo được đưa lên mục cần chú ý trước hạn bấy nhiêu ngày.",
        },
    ];
}
