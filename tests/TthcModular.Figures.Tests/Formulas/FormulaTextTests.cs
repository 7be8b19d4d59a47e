using TthcModular.Figures.Formulas;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Tests.Formulas;

public sealed class FormulaTextTests
{
    private static readonly Span Year = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    [Theory]
    [InlineData(
        "online-submission-rate", "full",
        "Số hồ sơ TTHC có ngày tiếp nhận trong kỳ mà hình thức nộp là trực tuyến và mức độ dịch vụ công là toàn trình",
        "Số hồ sơ TTHC có ngày tiếp nhận trong kỳ mà mức độ dịch vụ công là toàn trình")]
    [InlineData(
        "online-payment-rate", null,
        "Số hồ sơ TTHC có ngày tiếp nhận trong kỳ mà hình thức thanh toán phí, lệ phí là trực tuyến",
        "Số hồ sơ TTHC có ngày tiếp nhận trong kỳ mà hình thức thanh toán phí, lệ phí là trực tuyến hoặc tiền mặt")]
    [InlineData(
        "digitisation-rate", "commune-level",
        "Số hồ sơ TTHC có ngày có kết quả giải quyết trong kỳ mà thành phần hồ sơ đã được số hóa và (thủ tục không quy định trả kết quả hoặc kết quả đã được số hóa), chỉ tính của đơn vị cấp xã",
        "Số hồ sơ TTHC có ngày có kết quả giải quyết trong kỳ, chỉ tính của đơn vị cấp xã")]
    [InlineData(
        "on-time-settlement-rate", null,
        "Số hồ sơ TTHC có ngày có kết quả giải quyết trong kỳ mà thời điểm có kết quả giải quyết không sau thời điểm hẹn trả kết quả",
        "Số hồ sơ TTHC có ngày có kết quả giải quyết trong kỳ mà đã có thời điểm hẹn trả kết quả")]
    [InlineData(
        "feedback-on-time-rate", null,
        "Số phản ánh, kiến nghị có ngày đến hạn trả lời trong kỳ mà thời điểm trả lời không sau thời hạn trả lời",
        "Số phản ánh, kiến nghị có ngày đến hạn trả lời trong kỳ")]
    [InlineData(
        "results-digitised-rate", null,
        "Số kết quả giải quyết TTHC còn hiệu lực và đã được số hóa vào ngày cuối kỳ",
        "Số kết quả giải quyết TTHC còn hiệu lực vào ngày cuối kỳ")]
    [InlineData(
        "publicity-rate", null,
        "Số TTHC đã được công khai đầy đủ, theo số liệu đơn vị tự báo cáo (mã procedures-published), lấy số mới nhất trong kỳ",
        "Số TTHC thuộc thẩm quyền giải quyết, theo số liệu đơn vị tự báo cáo (mã procedures-in-authority), lấy số mới nhất trong kỳ")]
    [InlineData(
        "satisfaction-rate", null,
        "Số hồ sơ TTHC có ngày có kết quả giải quyết trong kỳ mà mức hài lòng từ 4 trở lên",
        "Số hồ sơ TTHC có ngày có kết quả giải quyết trong kỳ mà đã có mức hài lòng")]
    public void Of_AnIndicator_ReadsAsVietnameseProse(string code, string? breakdown, string numerator, string denominator) =>
        Assert.Equal(new FormulaText(numerator, denominator), FormulaText.Of(new IndicatorRequest(Standard.Of(code), breakdown), Year));

    [Fact]
    public void Of_EveryStandardIndicator_NamesNoFieldInEnglish()
    {
        var texts = Standard.All.Select(indicator => FormulaText.Of(new IndicatorRequest(indicator, Breakdown: null), Year).Sentence);

        Assert.All(texts, text => Assert.DoesNotMatch(@"\b(?:[A-Z][a-z]+){2,}\b", text));
    }
}
