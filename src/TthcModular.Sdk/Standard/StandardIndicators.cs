using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Sdk.Standard;

/// <summary>
/// The indicators that plans all over the country set, each with one formula, so that a figure means the same whatever
/// pack shows it. The legal texts name the indicators; where they leave the formula open, the one here is this
/// product's reading. Every function takes the legal text that the calling pack takes the indicator from.
/// </summary>
// This part: filing, payment, settlement, satisfaction and feedback, counted from records.
public static partial class StandardIndicators
{
    private const string OnReceipt = "ngày tiếp nhận";
    private const string OnCompletion = "ngày có kết quả giải quyết";

    /// <summary><c>online-payment-rate</c>: fees paid online of all fees paid; percent, counted on the day of receipt.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator OnlinePaymentRate(LegalEdition edition) => Indicator
        .Rate("online-payment-rate", "Tỷ lệ thanh toán trực tuyến")
        .Over<CaseRecord>(c => c.ReceivedOn)
        .Numerator(c => c.PaymentChannel == PaymentChannel.Online)
        .Denominator(c => c.PaymentChannel.IsOneOf(PaymentChannel.Online, PaymentChannel.Cash))
        .InWords("Số hồ sơ thanh toán phí, lệ phí trực tuyến", "Số hồ sơ có thanh toán phí, lệ phí (trực tuyến hoặc tiền mặt)", OnReceipt)
        .Edition(edition);

    /// <summary>
    /// <c>online-submission-rate</c>: cases filed online of all cases; percent, counted on the day of receipt. Breakdowns
    /// <c>full</c> (toàn trình) and <c>partial</c> (một phần) restrict both to that service level.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator OnlineSubmissionRate(LegalEdition edition) => Indicator
        .Rate("online-submission-rate", "Tỷ lệ hồ sơ nộp trực tuyến")
        .Over<CaseRecord>(c => c.ReceivedOn)
        .Numerator(c => c.Channel == Channel.Online)
        .OfAll()
        .InWords("Số hồ sơ nộp trực tuyến", "Tổng số hồ sơ tiếp nhận", OnReceipt)
        .Edition(edition)
        .WithBreakdowns(
            new Breakdown("full", "toàn trình", "dịch vụ công trực tuyến toàn trình")
            {
                Records = FilterTranslator.Translate<CaseRecord>(c => c.ServiceLevel == ServiceLevel.Full),
            },
            new Breakdown("partial", "một phần", "dịch vụ công trực tuyến một phần")
            {
                Records = FilterTranslator.Translate<CaseRecord>(c => c.ServiceLevel == ServiceLevel.Partial),
            });

    /// <summary>
    /// <c>online-service-rate</c>: of the cases of procedures offered online (toàn trình or một phần), those filed online;
    /// percent, counted on the day of receipt.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator OnlineServiceRate(LegalEdition edition) => Indicator
        .Rate("online-service-rate", "Tỷ lệ dịch vụ công trực tuyến")
        .Over<CaseRecord>(c => c.ReceivedOn)
        .Numerator(c => c.Channel == Channel.Online)
        .Denominator(c => c.ServiceLevel.IsOneOf(ServiceLevel.Full, ServiceLevel.Partial))
        .InWords(
            "Số hồ sơ nộp trực tuyến của dịch vụ công toàn trình, một phần",
            "Số hồ sơ tiếp nhận của dịch vụ công toàn trình, một phần",
            OnReceipt)
        .Edition(edition);

    /// <summary>
    /// <c>on-time-settlement-rate</c>: cases completed by their due time of those completed that have one; percent, counted
    /// on the day of completion.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator OnTimeSettlementRate(LegalEdition edition) => Indicator
        .Rate("on-time-settlement-rate", "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn")
        .Over<CaseRecord>(c => c.CompletedOn)
        .Numerator(c => c.CompletedAt <= c.DueAt)
        .Denominator(c => c.DueAt != null)
        .InWords("Số hồ sơ giải quyết xong trước hạn, đúng hạn", "Số hồ sơ đã giải quyết có hạn trả kết quả", OnCompletion)
        .Edition(edition);

    /// <summary>
    /// <c>satisfaction-rate</c>: answers of 4 or 5 of all answers on the scale of 1 to 5; percent, counted on the day of
    /// completion. Breakdown <c>land-construction-investment</c> restricts to these three fields.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator SatisfactionRate(LegalEdition edition) => Indicator
        .Rate("satisfaction-rate", "Mức độ hài lòng của người dân, doanh nghiệp")
        .Over<CaseRecord>(c => c.CompletedOn)
        .Numerator(c => c.Satisfaction >= 4)
        .Denominator(c => c.Satisfaction != null)
        .InWords("Số lượt đánh giá mức 4 (hài lòng) hoặc 5 (rất hài lòng)", "Số lượt đánh giá", OnCompletion)
        .Edition(edition)
        .WithBreakdowns(
            new Breakdown("land-construction-investment", "đất đai, xây dựng, đầu tư", "lĩnh vực đất đai, xây dựng, đầu tư")
            {
                Records = FilterTranslator.Translate<CaseRecord>(c => c.FieldCode.IsOneOf("land", "construction", "investment")),
            });

    /// <summary>
    /// <c>feedback-on-time-rate</c>: feedback (phản ánh, kiến nghị) answered by its due time of all that falls due; percent,
    /// counted on the due day.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator FeedbackOnTimeRate(LegalEdition edition) => Indicator
        .Rate("feedback-on-time-rate", "Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn")
        .Over<FeedbackRecord>(f => f.DueOn)
        .Numerator(f => f.AnsweredAt <= f.DueAt)
        .OfAll()
        .InWords("Số phản ánh, kiến nghị được trả lời trong hạn", "Số phản ánh, kiến nghị đến hạn trả lời", "ngày đến hạn")
        .Edition(edition);
}
