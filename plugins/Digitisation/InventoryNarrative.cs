using System.Globalization;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Text;

namespace TthcModular.Plugins.Digitisation;

internal static class InventoryNarrative
{
    public static string Write(ReportModel model) => model.Inventory is [.., var total] && total.InForce > 0
        ? $"{InForce(total, model.Span.To)} {Digitised(total)}"
        : $"Đến hết ngày {Day(model.Span.To)}, đơn vị chưa nhập kiểm đếm kết quả giải quyết thủ tục hành chính còn hiệu lực.";

    private static string InForce(InventoryLine total, DateOnly day) =>
        $"Đến hết ngày {Day(day)}, có {Text(total.InForce)} kết quả còn hiệu lực, gồm {Text(total.Permanent)} kết quả vĩnh viễn và "
        + $"{Text(total.Dated)} kết quả có thời hạn, trong đó {Text(total.ExpiringInAYear)} kết quả hết hiệu lực trong một năm tới.";

    private static string Digitised(InventoryLine total) =>
        $"Đã số hóa {Text(total.Digitised)} kết quả, đạt {Text(100m * total.Digitised / total.InForce)} %; đã ký số {Text(total.Signed)} kết quả; "
        + $"còn phải số hóa {Text(total.InForce - total.Digitised)} kết quả.";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => VietnameseNumber.Text(number);
}
