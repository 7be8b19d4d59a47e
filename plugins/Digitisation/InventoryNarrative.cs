using System.Globalization;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;
using TthcModular.Sdk.Text;

namespace TthcModular.Plugins.Digitisation;

internal static class InventoryNarrative
{
    private const string InUseYearsKey = "in-use-years";

    /// <summary>The pack's own setting: which procedures count as used, for the second rank of the order of work.</summary>
    public static SettingField InUseYears { get; } = new(InUseYearsKey, "Thủ tục có phát sinh hồ sơ trong số năm gần đây", SettingKind.Number, "5")
    {
        Min = 1,
        Max = 20,
        IsWhole = true,
        Unit = "năm",
        Help = "Ưu tiên thứ hai: kết quả của thủ tục có phát sinh hồ sơ trong bấy nhiêu năm tính đến ngày xét; ghi trong báo cáo thứ tự ưu tiên.",
    };

    /// <summary>What counts as a procedure in use, for the report on the order of work.</summary>
    public static string WithOrder(ReportModel model) =>
        $"{Write(model)} Thủ tục có phát sinh hồ sơ là thủ tục có hồ sơ trong {Text(model.Settings.Whole(InUseYearsKey) ?? 5)} năm tính đến ngày xét.";

    public static string Write(ReportModel model) => model.Inventory is [.., var total] && total.InForce > 0
        ? $"{InForce(total, model)} {Digitised(total)}"
        : $"Đến hết ngày {Day(model.Span.To)}, đơn vị chưa nhập kiểm đếm kết quả giải quyết thủ tục hành chính còn hiệu lực.";

    private static string InForce(InventoryLine total, ReportModel model) =>
        $"Đến hết ngày {Day(model.Span.To)}, có {Text(total.InForce)} kết quả còn hiệu lực, gồm {Text(total.Permanent)} kết quả vĩnh viễn và "
        + $"{Text(total.Dated)} kết quả có thời hạn, trong đó {Text(total.ExpiringSoon)} kết quả hết hiệu lực trong {Ahead(model)} tới.";

    private static string Digitised(InventoryLine total) =>
        $"Đã số hóa {Text(total.Digitised)} kết quả, đạt {Text(100m * total.Digitised / total.InForce)} %; đã ký số {Text(total.Signed)} kết quả; "
        + $"còn phải số hóa {Text(total.InForce - total.Digitised)} kết quả.";

    private static string Ahead(ReportModel model) => model.Settings.Whole(StandardSettings.ExpiringDaysKey) switch
    {
        null or 365 => "một năm",
        var days => $"{Text(days.Value)} ngày",
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => VietnameseNumber.Text(number);
}
