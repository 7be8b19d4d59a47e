using TthcModular.Sdk.Scorecards;

namespace AdministrativeReform;

/// <summary>
/// A scorecard of administrative reform for communes in general terms: provinces issue their own each year, and a pack
/// of theirs gives it as an edition. Where a ratio decides, a part is full from a threshold; other parts take the points
/// that are entered.
/// </summary>
internal static class ReformIndex
{
    private const string Source = "Khung chung của gói; mỗi tỉnh thay bằng quyết định ban hành Chỉ số cải cách hành chính của tỉnh";

    private static readonly ScorecardEdition General = new("general", "Khung chung", new DateOnly(2021, 7, 15), Source,
    [
        new("CDDH", "Chỉ đạo, điều hành cải cách hành chính", 15,
        [
            Share("1.1", "Nhiệm vụ của kế hoạch được hoàn thành", 6, 1m, "Số nhiệm vụ hoàn thành / số nhiệm vụ được giao") with { Indicator = "task-completion-rate" },
            Share("1.2", "Đơn vị trực thuộc được kiểm tra", 4, 0.3m, "Số đơn vị được kiểm tra / số đơn vị trực thuộc; đủ điểm từ 30 %") with { Indicator = "reform-inspection-rate" },
            Judged("1.3", "Sáng kiến, cách làm mới được áp dụng", 5, "Chấm theo tài liệu kiểm chứng"),
        ]),
        new("CCTC", "Cải cách thể chế", 10,
        [
            Share("2.1", "Văn bản được xử lý sau rà soát", 6, 1m, "Số văn bản đã xử lý / số văn bản phải xử lý") with { Indicator = "legal-documents-handled-rate", WhenEmpty = WhenEmpty.Full },
            Judged("2.2", "Tuyên truyền, phổ biến pháp luật", 4, "Chấm theo tài liệu kiểm chứng"),
        ]),
        new("TTHC", "Cải cách thủ tục hành chính", 25,
        [
            Share("3.1", "Hồ sơ giải quyết đúng hạn", 10, 1m, "Số hồ sơ giải quyết đúng hạn / số hồ sơ đã giải quyết") with { Indicator = "on-time-settlement-rate" },
            Share("3.2", "Phản ánh, kiến nghị trả lời đúng hạn", 5, 1m, "Số phản ánh, kiến nghị trả lời trong hạn / số đến hạn") with { Indicator = "feedback-on-time-rate", WhenEmpty = WhenEmpty.Shared },
            Share("3.3", "Mức độ hài lòng", 10, 0.9m, "Số lượt đánh giá hài lòng / số lượt đánh giá; đủ điểm từ 90 %") with { Indicator = "satisfaction-rate", WhenEmpty = WhenEmpty.NotAssessed },
        ]),
        new("TCBM", "Cải cách tổ chức bộ máy", 10, [Judged("4.1", "Sắp xếp tổ chức, thực hiện quy chế làm việc", 10, "Chấm theo tài liệu kiểm chứng")]),
        new("CDCV", "Cải cách chế độ công vụ", 12,
        [
            Share("5.1", "Cán bộ, công chức được bồi dưỡng", 6, 0.8m, "Số người được bồi dưỡng / số người có mặt; đủ điểm từ 80 %") with { Indicator = "officials-trained-rate" },
            Judged("5.2", "Chấp hành kỷ luật, kỷ cương hành chính", 6, "Có cán bộ, công chức bị xử lý kỷ luật trong năm: 0 điểm"),
        ]),
        new("CCTCC", "Cải cách tài chính công", 10,
        [
            Share("6.1", "Giải ngân vốn đầu tư công", 7, 0.95m, "Số vốn đã giải ngân / số vốn được giao; đủ điểm từ 95 %") with { Indicator = "budget-disbursed-rate", WhenEmpty = WhenEmpty.Shared },
            Judged("6.2", "Công khai ngân sách, quản lý tài sản công", 3, "Chấm theo tài liệu kiểm chứng"),
        ]),
        new("CQS", "Chính quyền điện tử, chính quyền số", 18,
        [
            Share("7.1", "Văn bản ký số, gửi điện tử", 6, 1m, "Số văn bản ký số, gửi điện tử / số văn bản đi") with { Indicator = "signed-documents-rate" },
            Share("7.2", "Hồ sơ trực tuyến", 6, 0.8m, "Số hồ sơ trực tuyến / số hồ sơ của dịch vụ công trực tuyến; đủ điểm từ 80 %") with { Indicator = "online-service-rate" },
            Share("7.3", "Thanh toán trực tuyến", 6, 0.5m, "Số hồ sơ thanh toán trực tuyến / số hồ sơ có phí, lệ phí; đủ điểm từ 50 %") with { Indicator = "online-payment-rate", WhenEmpty = WhenEmpty.Shared },
        ]),
    ]);

    public static Scorecard Card { get; } = new(
        "administrative-reform-index",
        "Chỉ số cải cách hành chính cấp xã",
        [General],
        [new("Xuất sắc", 90), new("Tốt", 80), new("Khá", 65), new("Trung bình", 50), new("Yếu", 0)]);

    /// <summary>Points in proportion to a ratio, all of them from a threshold on.</summary>
    private static ScorePart Share(string code, string name, decimal max, decimal fullFrom, string words) =>
        new(code, name, max, max / fullFrom, WhenEmpty.Zero) { InWords = words };

    /// <summary>Points that are entered on the strength of evidence.</summary>
    private static ScorePart Judged(string code, string name, decimal max, string words) =>
        new(code, name, max, max, WhenEmpty.Zero) { InWords = words };
}
