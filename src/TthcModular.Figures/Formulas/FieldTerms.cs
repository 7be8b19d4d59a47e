using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Formulas;

/// <summary>Fields and values of records by their official terms, for formulas in words.</summary>
internal static class FieldTerms
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [nameof(CaseRecord.Code)] = "mã hồ sơ",
        [nameof(CaseRecord.ProcedureCode)] = "mã TTHC",
        [nameof(CaseRecord.FieldCode)] = "lĩnh vực",
        [nameof(CaseRecord.ServiceLevel)] = "mức độ dịch vụ công",
        [nameof(CaseRecord.Channel)] = "hình thức nộp",
        [nameof(CaseRecord.ReceivedAt)] = "thời điểm tiếp nhận",
        [nameof(CaseRecord.ReceivedOn)] = "ngày tiếp nhận",
        [nameof(CaseRecord.DueAt)] = "thời điểm hẹn trả kết quả",
        [nameof(CaseRecord.DueOn)] = "ngày hẹn trả kết quả",
        [nameof(CaseRecord.CompletedAt)] = "thời điểm có kết quả giải quyết",
        [nameof(CaseRecord.CompletedOn)] = "ngày có kết quả giải quyết",
        [nameof(CaseRecord.Outcome)] = "kết quả giải quyết",
        [nameof(CaseRecord.FeeVnd)] = "phí, lệ phí (đồng)",
        [nameof(CaseRecord.PaymentChannel)] = "hình thức thanh toán phí, lệ phí",
        [nameof(CaseRecord.CertifiedCopy)] = "chứng thực bản sao từ bản chính",
        [nameof(CaseRecord.Satisfaction)] = "mức hài lòng",
        [nameof(FeedbackRecord.AnsweredAt)] = "thời điểm trả lời",
        [nameof(FeedbackRecord.AnsweredOn)] = "ngày trả lời",
        [nameof(ResultRecord.IssuedOn)] = "ngày cấp",
        [nameof(ResultRecord.ValidUntil)] = "ngày hết hiệu lực",
        [nameof(ResultRecord.DigitisedOn)] = "ngày số hóa",
    };

    private static readonly Dictionary<Enum, string> Values = new()
    {
        [ServiceLevel.Information] = "chỉ cung cấp thông tin",
        [ServiceLevel.Partial] = "một phần",
        [ServiceLevel.Full] = "toàn trình",
        [Channel.Counter] = "trực tiếp",
        [Channel.Online] = "trực tuyến",
        [Channel.Postal] = "qua dịch vụ bưu chính",
        [Outcome.Pending] = "đang giải quyết",
        [Outcome.Granted] = "đã cấp kết quả",
        [Outcome.Refused] = "từ chối",
        [Outcome.Withdrawn] = "người nộp rút hồ sơ",
        [PaymentChannel.None] = "không phải thanh toán",
        [PaymentChannel.Online] = "trực tuyến",
        [PaymentChannel.Cash] = "tiền mặt",
        [CertifiedCopy.None] = "không phải hồ sơ chứng thực",
        [CertifiedCopy.Paper] = "bản giấy",
        [CertifiedCopy.Electronic] = "bản điện tử",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["land"] = "đất đai",
        ["construction"] = "xây dựng",
        ["investment"] = "đầu tư",
        ["certification"] = "chứng thực",
    };

    private static readonly Dictionary<string, (string Yes, string No)> Flags = new(StringComparer.Ordinal)
    {
        [nameof(CaseRecord.InputDigitised)] = ("thành phần hồ sơ đã được số hóa", "thành phần hồ sơ chưa được số hóa"),
        [nameof(CaseRecord.ResultRequired)] = ("thủ tục có quy định trả kết quả", "thủ tục không quy định trả kết quả"),
        [nameof(CaseRecord.ResultDigitised)] = ("kết quả đã được số hóa", "kết quả chưa được số hóa"),
        [nameof(CaseRecord.ResultElectronic)] = ("kết quả được cấp bản điện tử có ký số", "kết quả không được cấp bản điện tử có ký số"),
        [nameof(CaseRecord.DataReused)] = ("đã khai thác, sử dụng lại dữ liệu số hóa", "chưa khai thác, sử dụng lại dữ liệu số hóa"),
        [nameof(FeedbackRecord.Published)] = ("nội dung trả lời đã được công khai", "nội dung trả lời chưa được công khai"),
        [nameof(ResultRecord.Signed)] = ("đã ký số", "chưa ký số"),
    };

    public static string Name(string field, RecordKind records) => (records, field) switch
    {
        (RecordKind.Feedback, nameof(FeedbackRecord.DueAt)) => "thời hạn trả lời",
        (RecordKind.Feedback, nameof(FeedbackRecord.DueOn)) => "ngày đến hạn trả lời",
        _ => Names.GetValueOrDefault(field, field),
    };

    /// <summary>A yes/no field that holds, or does not.</summary>
    public static string Flag(string field, bool holds) =>
        Flags.TryGetValue(field, out var words) ? holds ? words.Yes : words.No : $"{(holds ? "có" : "không có")} {Names.GetValueOrDefault(field, field)}";

    public static string Value(string field, object value) => value switch
    {
        Enum known => Values.GetValueOrDefault(known, known.ToString()),
        DateOnly day => day.ToString("dd/MM/yyyy", Vietnamese.Culture),
        DateTimeOffset time => time.ToOffset(TthcModular.Sdk.Calendars.VietnamTime.Offset).ToString("HH:mm 'ngày' dd/MM/yyyy", Vietnamese.Culture),
        string text when field == nameof(CaseRecord.FieldCode) => Fields.GetValueOrDefault(text, text),
        IFormattable number => number.ToString(null, Vietnamese.Culture),
        _ => value.ToString() ?? "",
    };

    /// <summary>What a record is called in a count.</summary>
    public static string Noun(RecordKind records) => records switch
    {
        RecordKind.Cases => "hồ sơ TTHC",
        RecordKind.Feedback => "phản ánh, kiến nghị",
        _ => "kết quả giải quyết TTHC",
    };
}
