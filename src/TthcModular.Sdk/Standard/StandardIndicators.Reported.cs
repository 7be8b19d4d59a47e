using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Sdk.Standard;

// This part: figures that units report themselves (observations), or that come from the plan's own tasks.
public static partial class StandardIndicators
{
    private const string Reporting = "kỳ đơn vị báo cáo";
    private const string LatestReport = "số liệu báo cáo mới nhất trong kỳ";

    /// <summary>
    /// <c>publicity-rate</c>: procedures published of the procedures in the unit's authority; percent, the latest observations
    /// <c>procedures-published</c> and <c>procedures-in-authority</c>.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator PublicityRate(LegalEdition edition) => Indicator
        .Rate("publicity-rate", "Tỷ lệ công khai, minh bạch TTHC")
        .Reported("procedures-published", "procedures-in-authority", ReportedOver.Latest)
        .InWords("Số TTHC đã được công khai đầy đủ", "Số TTHC thuộc thẩm quyền giải quyết", LatestReport)
        .Edition(edition);

    /// <summary>
    /// <c>no-resubmission-rate</c>: cases for which nothing had to be handed in again, of the cases of people who have an
    /// earlier result; percent, observations <c>cases-without-resubmission</c> and <c>cases-with-earlier-result</c>.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator NoResubmissionRate(LegalEdition edition) => Indicator
        .Rate("no-resubmission-rate", "Tỷ lệ người dân, doanh nghiệp không phải cung cấp lại giấy tờ đã được chấp nhận")
        .Reported("cases-without-resubmission", "cases-with-earlier-result", ReportedOver.Sum)
        .InWords(
            "Số hồ sơ không phải cung cấp lại thông tin, giấy tờ, tài liệu đã được chấp nhận trước đó",
            "Số hồ sơ của người dân, doanh nghiệp đã có kết quả giải quyết trước đó",
            Reporting)
        .Edition(edition);

    /// <summary>
    /// <c>officer-productivity</c>: cases completed in the span for one officer at the one-stop counter; cases a year over a
    /// span of a year. Officers are the latest observation <c>one-stop-officers</c>.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator OfficerProductivity(LegalEdition edition) => Indicator
        .Mean("officer-productivity", "Năng suất của một nhân viên tại Bộ phận Một cửa", IndicatorUnit.CasesAYear)
        .Of(
            new Measure.Count(RecordKind.Cases, nameof(CaseRecord.CompletedOn), Filter.Always),
            new Measure.Reported("one-stop-officers", ReportedOver.Latest))
        .InWords("Số hồ sơ đã giải quyết trong kỳ", "Số nhân viên tại Bộ phận Một cửa", OnCompletion)
        .Edition(edition);

    /// <summary><c>electronic-transfer-rate</c>: cases passed on electronically between offices; percent, reported sums.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator ElectronicTransferRate(LegalEdition edition) => Flow(
        "electronic-transfer-rate",
        "Tỷ lệ hồ sơ luân chuyển nội bộ bằng phương thức điện tử",
        "Số hồ sơ được luân chuyển nội bộ bằng phương thức điện tử",
        "Số hồ sơ giải quyết TTHC",
        edition);

    /// <summary><c>e-system-processing-rate</c>: cases received and settled on the electronic system; percent, reported sums.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator ElectronicSystemProcessingRate(LegalEdition edition) => Flow(
        "e-system-processing-rate",
        "Tỷ lệ hồ sơ tiếp nhận, giải quyết trên Hệ thống thông tin giải quyết TTHC",
        "Số hồ sơ tiếp nhận, giải quyết trên Hệ thống thông tin giải quyết TTHC, Cổng Dịch vụ công",
        "Tổng số hồ sơ tiếp nhận, giải quyết",
        edition);

    /// <summary><c>signed-input-rate</c>: digitally signed ones of the papers handed in; percent, reported sums.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator SignedInputRate(LegalEdition edition) => Flow(
        "signed-input-rate",
        "Tỷ lệ hồ sơ, giấy tờ đầu vào được ký số",
        "Số hồ sơ, giấy tờ đầu vào được ký số trên Hệ thống thông tin giải quyết TTHC",
        "Số hồ sơ, giấy tờ đầu vào",
        edition).WithBreakdowns(new Breakdown("input-papers", "hồ sơ giấy tờ (Đầu vào)", "hồ sơ, giấy tờ đầu vào"));

    /// <summary><c>one-stop-coverage-rate</c>: procedures handled at the one-stop counter; percent, latest reports.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator OneStopCoverageRate(LegalEdition edition) => Level(
        "one-stop-coverage-rate",
        "Tỷ lệ TTHC thực hiện theo cơ chế một cửa, một cửa liên thông",
        "Số TTHC thực hiện theo cơ chế một cửa, một cửa liên thông",
        "Số TTHC thuộc thẩm quyền giải quyết",
        edition);

    /// <summary><c>one-stop-brand-identity-rate</c>: one-stop counters with the common visual identity; percent, latest reports.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator OneStopBrandIdentityRate(LegalEdition edition) => Level(
        "one-stop-brand-identity-rate",
        "Tỷ lệ Bộ phận Một cửa đổi mới, nhận diện thương hiệu theo quy định",
        "Số Bộ phận Một cửa đã đổi mới, nhận diện thương hiệu theo quy định",
        "Số Bộ phận Một cửa",
        edition);

    /// <summary>
    /// <c>digitisation-unit-coverage-rate</c>: one-stop counters that digitise as they receive and settle; percent, latest
    /// reports. Broken down by the level of the units that report.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator DigitisationUnitCoverageRate(LegalEdition edition) => Level(
        "digitisation-unit-coverage-rate",
        "Tỷ lệ Bộ phận Một cửa triển khai quy trình số hóa",
        "Số Bộ phận Một cửa đã triển khai quy trình số hóa hồ sơ, giấy tờ, kết quả giải quyết TTHC",
        "Số Bộ phận Một cửa",
        edition).WithBreakdowns(Breakdown.ByLevel);

    /// <summary><c>digitisation-annual-increase</c>: rise of the share of digitised, signed and stored cases; percent a year, reported.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator DigitisationAnnualIncrease(LegalEdition edition) => AnnualIncrease(
        "digitisation-annual-increase",
        "Mức tăng hằng năm của tỷ lệ số hóa, ký số, lưu trữ điện tử",
        "Số hồ sơ, giấy tờ, kết quả được số hóa, ký số và lưu trữ điện tử tăng thêm trong năm",
        "Số hồ sơ, giấy tờ, kết quả đã giải quyết thành công",
        edition);

    /// <summary><c>digitisation-unit-coverage-annual-increase</c>: rise of the share of one-stop counters that digitise; percent a year, reported.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator DigitisationUnitCoverageAnnualIncrease(LegalEdition edition) => AnnualIncrease(
        "digitisation-unit-coverage-annual-increase",
        "Mức tăng hằng năm của tỷ lệ Bộ phận Một cửa triển khai quy trình số hóa",
        "Số Bộ phận Một cửa triển khai quy trình số hóa tăng thêm trong năm",
        "Số Bộ phận Một cửa",
        edition);

    /// <summary><c>waiting-time-minutes</c>: mean waiting time of a visit; minutes, lower is better, reported sums.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator WaitingTimeMinutes(LegalEdition edition) => Mean(
        "waiting-time-minutes",
        "Thời gian chờ đợi trung bình một lượt giao dịch",
        IndicatorUnit.Minutes,
        ("Tổng số phút chờ đợi", "Số lượt giao dịch"),
        edition);

    /// <summary><c>handling-time-minutes</c>: mean time to receive and handle a case at the counter; minutes, lower is better, reported sums.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator HandlingTimeMinutes(LegalEdition edition) => Mean(
        "handling-time-minutes",
        "Thời gian tiếp nhận, xử lý trung bình một hồ sơ",
        IndicatorUnit.Minutes,
        ("Tổng số phút tiếp nhận, xử lý hồ sơ", "Số hồ sơ"),
        edition);

    /// <summary><c>data-entry-count</c>: how often a user has to enter the same data; times, lower is better, reported sums.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator DataEntryCount(LegalEdition edition) => Mean(
        "data-entry-count",
        "Số lần người sử dụng phải nhập dữ liệu",
        IndicatorUnit.Times,
        ("Tổng số lần phải nhập dữ liệu", "Số lượt thực hiện"),
        edition);

    /// <summary><c>task-completion-rate</c>: assignments done of the plan's assignments due or ongoing in the span; percent.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator TaskCompletionRate(LegalEdition edition) => Indicator
        .Rate("task-completion-rate", "Tỷ lệ hoàn thành nhiệm vụ được giao")
        .Of(new Measure.Assignments(DoneOnly: true), new Measure.Assignments(DoneOnly: false))
        .InWords("Số việc được giao đã hoàn thành", "Số việc được giao trong kỳ", "thời hạn của việc được giao")
        .Edition(edition);

    private static Indicator Flow(string code, string name, string top, string bottom, LegalEdition edition) => Indicator
        .Rate(code, name).Reported(ReportedOver.Sum).InWords(top, bottom, Reporting).Edition(edition);

    private static Indicator Level(string code, string name, string top, string bottom, LegalEdition edition) => Indicator
        .Rate(code, name).Reported(ReportedOver.Latest).InWords(top, bottom, LatestReport).Edition(edition);

    private static Indicator AnnualIncrease(string code, string name, string top, string bottom, LegalEdition edition) => Indicator
        .Mean(code, name, IndicatorUnit.PercentAYear)
        .Reported(ReportedOver.Sum)
        .InWords(top, bottom, Reporting)
        .Edition(edition)
        .WithBreakdowns(Breakdown.ByLevel);

    private static Indicator Mean(string code, string name, IndicatorUnit unit, (string Top, string Bottom) words, LegalEdition edition) => Indicator
        .Mean(code, name, unit)
        .Reported(ReportedOver.Sum)
        .Better(Direction.Lower)
        .InWords(words.Top, words.Bottom, Reporting)
        .Edition(edition);
}
