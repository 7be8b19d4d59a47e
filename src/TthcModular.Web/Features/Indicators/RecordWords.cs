using System.Globalization;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Indicators;

/// <summary>Columns and values of record files in Vietnamese.</summary>
public static class RecordWords
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["case_code"] = "Mã hồ sơ",
        ["feedback_code"] = "Mã phản ánh",
        ["result_code"] = "Ký hiệu kết quả",
        ["unit_code"] = "Đơn vị",
        ["measure_code"] = "Số đo",
        ["procedure_code"] = "Mã TTHC",
        ["field_code"] = "Lĩnh vực",
        ["service_level"] = "Mức dịch vụ",
        ["channel"] = "Kênh nộp",
        ["received_at"] = "Tiếp nhận",
        ["due_at"] = "Hẹn trả",
        ["completed_at"] = "Hoàn thành",
        ["answered_at"] = "Trả lời",
        ["outcome"] = "Kết quả",
        ["fee_vnd"] = "Phí, lệ phí (đồng)",
        ["payment_channel"] = "Thanh toán",
        ["input_digitised"] = "Số hóa đầu vào",
        ["result_required"] = "Có kết quả",
        ["result_digitised"] = "Số hóa kết quả",
        ["result_electronic"] = "Kết quả điện tử",
        ["data_reused"] = "Dùng lại dữ liệu",
        ["certified_copy"] = "Chứng thực bản sao",
        ["satisfaction"] = "Hài lòng",
        ["published"] = "Đã công khai",
        ["number"] = "Số, ký hiệu",
        ["issued_on"] = "Ngày cấp",
        ["valid_until"] = "Hiệu lực đến",
        ["digitised_on"] = "Ngày số hóa",
        ["signed"] = "Ký số",
        ["storage_ref"] = "Nơi lưu",
        ["holder_id"] = "Người giữ",
        ["from"] = "Từ ngày",
        ["to"] = "Đến ngày",
        ["value"] = "Giá trị",
        ["note"] = "Ghi chú",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["service_level:full"] = "toàn trình",
        ["service_level:partial"] = "một phần",
        ["service_level:information"] = "thông tin",
        ["channel:online"] = "trực tuyến",
        ["channel:counter"] = "trực tiếp",
        ["channel:postal"] = "bưu chính",
        ["outcome:pending"] = "đang giải quyết",
        ["outcome:granted"] = "đã cấp",
        ["outcome:refused"] = "từ chối",
        ["outcome:withdrawn"] = "công dân rút",
        ["payment_channel:online"] = "trực tuyến",
        ["payment_channel:cash"] = "tiền mặt",
        ["payment_channel:none"] = "không thu",
        ["certified_copy:none"] = "không",
        ["certified_copy:paper"] = "bản giấy",
        ["certified_copy:electronic"] = "bản điện tử",
    };

    private static readonly HashSet<string> YesOrNo = new(StringComparer.Ordinal)
    {
        "input_digitised", "result_required", "result_digitised", "result_electronic", "data_reused", "published", "signed",
    };

    public static string Column(string column) => Columns.GetValueOrDefault(column, column);

    /// <summary>A value as an official reads it; what is not known stays as the file writes it.</summary>
    public static string Cell(string column, string value, OrganisationTree tree)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(tree);
        if (YesOrNo.Contains(column))
            return value is "1" or "true" ? "có" : "không";
        if (column == "unit_code" && tree.Find(value) is { } unit)
            return unit.Name;
        if (column.EndsWith("_at", StringComparison.Ordinal) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return at.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm", Show.Vietnamese);
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Show.Day(day);
        return Values.GetValueOrDefault($"{column}:{value}", value);
    }
}
