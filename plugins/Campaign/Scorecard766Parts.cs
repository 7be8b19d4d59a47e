using TthcModular.Sdk.Scorecards;

namespace TthcModular.Plugins.Campaign;

/// <summary>
/// The parts of scorecard 766. A part that is full from a threshold on gets its maximum divided by the threshold as factor.
/// Parts without an indicator take entered numerators and denominators.
/// </summary>
internal static class Scorecard766Parts
{
    public const string SettlementCode = "2.1";

    private const decimal FullFrom80 = 0.8m;
    private const string Procedures = "TTHC";

    public static IReadOnlyList<ScorePart> Publicity =>
    [
        Straight("1.1", "Công bố đúng hạn", 6, "Số TTHC được công bố đúng hạn / số TTHC phải công bố") with { Counts = Procedures },
        Straight("1.2", "Công khai đúng hạn", 4, "Số TTHC được công khai đúng hạn / số TTHC phải công khai") with { Counts = Procedures },
        Straight("1.3", "Nội dung công khai đầy đủ", 2, "Số TTHC được công khai đầy đủ nội dung / số TTHC đã công khai") with { Counts = Procedures },
        Straight("1.4", "Đồng bộ hồ sơ", 6, "Số hồ sơ được đồng bộ lên Cổng Dịch vụ công quốc gia / số hồ sơ tiếp nhận"),
    ];

    public static IReadOnlyList<ScorePart> OnlineService =>
    [
        Capped("3.1", "TTHC cung cấp trực tuyến", 2, FullFrom80, "Số TTHC cung cấp trực tuyến / số TTHC thuộc thẩm quyền; đủ điểm từ 80 %") with { Counts = Procedures },
        Straight("3.2", "Dịch vụ công có phát sinh hồ sơ", 4, "Số dịch vụ công trực tuyến có phát sinh hồ sơ / số dịch vụ công trực tuyến") with { Counts = "dịch vụ công" },
        Capped("3.3", "Hồ sơ trực tuyến", 6, 0.5m, "Số hồ sơ trực tuyến / số hồ sơ; đủ điểm từ 50 %") with { Indicator = "online-submission-rate" },
    ];

    public static IReadOnlyList<ScorePart> OnlinePayment =>
    [
        Straight("A", "Hồ sơ thanh toán trực tuyến", 6, "Số hồ sơ thanh toán trực tuyến / số hồ sơ có nghĩa vụ tài chính") with { Indicator = "online-payment-rate" },
        Capped("B", "TTHC có giao dịch thanh toán trực tuyến", 2, FullFrom80, "Số TTHC có giao dịch trực tuyến / số TTHC có nghĩa vụ tài chính; đủ điểm từ 80 %") with { Counts = Procedures },
        Capped("C", "TTHC tích hợp thanh toán trực tuyến", 2, FullFrom80, "Số TTHC tích hợp thanh toán / số TTHC có nghĩa vụ tài chính; đủ điểm từ 80 %") with { Counts = Procedures },
    ];

    public static ScorePart Settlement(bool portal) => portal
        ? Straight(SettlementCode, "Giải quyết hồ sơ đúng hạn", 20, "(Số hồ sơ giải quyết đúng hạn + số hồ sơ đang giải quyết trong hạn) / số hồ sơ tiếp nhận và xử lý") with
        {
            Settlement = new SettlementRatio([SettlementColumn.BeforeDue, SettlementColumn.OnDue, SettlementColumn.WithinTime], [SettlementColumn.Received]),
        }
        : Straight(SettlementCode, "Giải quyết hồ sơ đúng hạn", 20, "Số hồ sơ giải quyết đúng hạn / số hồ sơ đã giải quyết") with { Indicator = "on-time-settlement-rate" };

    public static IReadOnlyList<ScorePart> Digitisation(bool portal) =>
    [
        Straight("4.1", "Cấp kết quả điện tử", 6, "Số hồ sơ cấp kết quả điện tử / số hồ sơ đã giải quyết có kết quả") with { Indicator = "electronic-result-rate" },
        (portal
            ? Straight("4.2", "Số hóa thành phần hồ sơ và kết quả", 4, "Số hồ sơ được số hóa thành phần và kết quả / số hồ sơ đã giải quyết")
            : Capped("4.2", "Số hóa thành phần hồ sơ và kết quả", 4, FullFrom80, "Số hồ sơ được số hóa thành phần và kết quả / số hồ sơ đã giải quyết; đủ điểm từ 80 %"))
            with { Indicator = "digitisation-rate" },
        Capped("4.3", "Tái sử dụng dữ liệu", 2, FullFrom80, "Số hồ sơ tái sử dụng dữ liệu số hóa / số hồ sơ; đủ điểm từ 80 %") with { Indicator = "data-reuse-rate" },
        Straight("4.4", "Lấy dữ liệu từ kho dữ liệu", 4, "Số hồ sơ lấy dữ liệu từ Kho quản lý dữ liệu điện tử / số hồ sơ") with { DenominatorOf = "4.3" },
        Straight("4.5a", "TTHC kết nối dữ liệu dân cư", 2, "Số TTHC kết nối Cơ sở dữ liệu quốc gia về dân cư / số TTHC") with { Counts = Procedures },
        Straight("4.5b", "Hồ sơ kết nối dữ liệu dân cư", 2, "Số hồ sơ kết nối Cơ sở dữ liệu quốc gia về dân cư / số hồ sơ") with { DenominatorOf = "4.3" },
        Straight("4.x", "Chứng thực bản sao điện tử", 2, "Đủ điểm khi đơn vị có cung cấp chứng thực bản sao điện tử từ bản chính (1/1), không cung cấp: 0/1") with
        {
            Indicator = "e-certified-copy-supply-rate",
            Counts = "đơn vị cung cấp",
        },
    ];

    public static IReadOnlyList<ScorePart> Satisfaction(bool portal)
    {
        var withoutFeedback = portal ? WhenEmpty.Full : WhenEmpty.Shared;
        return
        [
            Capped("5.4", "Hài lòng khi giải quyết hồ sơ", 6, 0.9m, "Số lượt đánh giá hài lòng / số lượt đánh giá; đủ điểm từ 90 %") with
            {
                Indicator = "satisfaction-rate",
                Counts = "lượt đánh giá",
            },
            Straight("5.2", "Xử lý phản ánh, kiến nghị đúng hạn", 6, "Số phản ánh, kiến nghị xử lý đúng hạn / số phản ánh, kiến nghị") with
            {
                Indicator = "feedback-on-time-rate",
                Counts = "phản ánh, kiến nghị",
                WhenEmpty = withoutFeedback,
            },
            Straight("5.3", "Hài lòng về xử lý phản ánh, kiến nghị", 6, "Số phản ánh, kiến nghị được đánh giá hài lòng / số phản ánh, kiến nghị") with
            {
                DenominatorOf = "5.2",
                Counts = "phản ánh, kiến nghị",
                WhenEmpty = withoutFeedback,
            },
        ];
    }

    private static ScorePart Straight(string code, string name, decimal max, string words) => Capped(code, name, max, 1, words);

    private static ScorePart Capped(string code, string name, decimal max, decimal fullFrom, string words) =>
        new(code, name, max, max / fullFrom, WhenEmpty.Zero) { InWords = words };
}
