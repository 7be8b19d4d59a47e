using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk.Standard;

// This part: digitisation, electronic results, certified copies and reuse of data, counted from records.
public static partial class StandardIndicators
{
    private const string OnLastDay = "ngày cuối kỳ";

    /// <summary>
    /// <c>digitisation-rate</c>: completed cases whose papers are digitised and, where the procedure prescribes a result,
    /// whose result is too; percent, counted on the day of completion. Broken down by level of authority.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator DigitisationRate(LegalEdition edition) => Indicator
        .Rate("digitisation-rate", "Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC")
        .Over<CaseRecord>(c => c.CompletedOn)
        .Numerator(c => c.InputDigitised && (!c.ResultRequired || c.ResultDigitised))
        .OfAll()
        .InWords(
            "Số hồ sơ đã giải quyết được số hóa thành phần hồ sơ và kết quả (nếu thủ tục có quy định trả kết quả)",
            "Số hồ sơ đã giải quyết",
            OnCompletion)
        .Edition(edition)
        .WithBreakdowns(Breakdown.ByLevel);

    /// <summary>
    /// <c>electronic-result-rate</c>: granted cases with a digitally signed electronic result of those whose procedure
    /// prescribes a result; percent, counted on the day of completion.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator ElectronicResultRate(LegalEdition edition) => Indicator
        .Rate("electronic-result-rate", "Tỷ lệ cấp kết quả giải quyết TTHC điện tử")
        .Over<CaseRecord>(c => c.CompletedOn)
        .Numerator(c => c.ResultElectronic)
        .Denominator(c => c.Outcome == Outcome.Granted && c.ResultRequired)
        .InWords(
            "Số hồ sơ được cấp kết quả bản điện tử có ký số",
            "Số hồ sơ được cấp kết quả của thủ tục có quy định trả kết quả",
            OnCompletion)
        .Edition(edition);

    /// <summary>
    /// <c>e-certified-copy-usage-rate</c>: electronic ones of all certified copies of originals; percent, counted on the day
    /// of receipt.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator CertifiedCopyUsageRate(LegalEdition edition) => Indicator
        .Rate("e-certified-copy-usage-rate", "Tỷ lệ phát sinh hồ sơ chứng thực bản sao điện tử từ bản chính")
        .Over<CaseRecord>(c => c.ReceivedOn)
        .Numerator(c => c.CertifiedCopy == CertifiedCopy.Electronic)
        .Denominator(c => c.CertifiedCopy != CertifiedCopy.None)
        .InWords("Số hồ sơ chứng thực bản sao điện tử", "Số hồ sơ chứng thực bản sao từ bản chính", OnReceipt)
        .Edition(edition);

    /// <summary>
    /// <c>e-certified-copy-supply-rate</c>: communes and offices of justice with at least one electronic certified copy in the
    /// span, of all communes and offices of justice in the scope; percent, counted on the day of receipt.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator CertifiedCopySupplyRate(LegalEdition edition)
    {
        const UnitGroups Certifying = UnitGroups.Communes | UnitGroups.JusticeOffices;
        var electronicCopies = new Measure.Count(
            RecordKind.Cases,
            nameof(CaseRecord.ReceivedOn),
            FilterTranslator.Translate<CaseRecord>(c => c.CertifiedCopy == CertifiedCopy.Electronic));
        return Indicator
            .Rate("e-certified-copy-supply-rate", "Tỷ lệ đơn vị cung cấp chứng thực bản sao điện tử từ bản chính")
            .Of(new Measure.UnitsOf(Certifying, electronicCopies), new Measure.UnitsOf(Certifying, WithAny: null))
            .InWords(
                "Số UBND cấp xã, Phòng Tư pháp có phát sinh hồ sơ chứng thực bản sao điện tử",
                "Số UBND cấp xã, Phòng Tư pháp",
                OnReceipt)
            .Edition(edition);
    }

    /// <summary><c>data-reuse-rate</c>: cases for which digitised data were reused, of all cases; percent, counted on the day of receipt.</summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator DataReuseRate(LegalEdition edition) => Indicator
        .Rate("data-reuse-rate", "Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa")
        .Over<CaseRecord>(c => c.ReceivedOn)
        .Numerator(c => c.DataReused)
        .OfAll()
        .InWords("Số hồ sơ có khai thác, sử dụng lại dữ liệu đã số hóa", "Tổng số hồ sơ tiếp nhận", OnReceipt)
        .Edition(edition);

    /// <summary>
    /// <c>results-digitised-rate</c>: results in force on the span's last day that were digitised on or before it, of all
    /// results in force on that day; percent. Broken down by level of authority.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator ResultsDigitisedRate(LegalEdition edition) => Indicator
        .Rate("results-digitised-rate", "Tỷ lệ kết quả giải quyết TTHC còn hiệu lực được số hóa")
        .Of(
            new Measure.Stock(
                RecordKind.Results, [nameof(ResultRecord.IssuedOn), nameof(ResultRecord.DigitisedOn)], nameof(ResultRecord.ValidUntil), Filter.Always),
            new Measure.Stock(RecordKind.Results, [nameof(ResultRecord.IssuedOn)], nameof(ResultRecord.ValidUntil), Filter.Always))
        .InWords("Số kết quả còn hiệu lực đã được số hóa tính đến ngày cuối kỳ", "Số kết quả còn hiệu lực vào ngày cuối kỳ", OnLastDay)
        .Edition(edition)
        .WithBreakdowns(Breakdown.ByLevel);

    /// <summary>
    /// <c>signed-result-rate</c>: digitally signed ones of the results digitised up to the span's last day; percent.
    /// </summary>
    /// <param name="edition">The legal text.</param>
    public static Indicator SignedResultRate(LegalEdition edition)
    {
        var digitised = new Measure.Stock(RecordKind.Results, [nameof(ResultRecord.DigitisedOn)], Until: null, Filter.Always);
        return Indicator
            .Rate("signed-result-rate", "Tỷ lệ kết quả giải quyết TTHC số hóa được ký số")
            .Of(digitised.Where(FilterTranslator.Translate<ResultRecord>(r => r.Signed)), digitised)
            .InWords("Số kết quả đã số hóa và đã ký số tính đến ngày cuối kỳ", "Số kết quả đã số hóa tính đến ngày cuối kỳ", OnLastDay)
            .Edition(edition)
            .WithBreakdowns(new Breakdown("results", "kết quả giải quyết TTHC"));
    }
}
