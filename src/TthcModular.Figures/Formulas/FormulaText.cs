using TthcModular.Figures.Indicators;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Formulas;

/// <summary>
/// A formula as Vietnamese prose, made from the very definition that is computed, so that words and figure cannot drift
/// apart. What a reported figure means only the pack knows; there its words are taken.
/// </summary>
/// <param name="Numerator">What stands above the line.</param>
/// <param name="Denominator">What stands below it; empty for a plain count.</param>
public sealed record FormulaText(string Numerator, string Denominator)
{
    /// <summary>'Tử số: ... Mẫu số: ...', one sentence each.</summary>
    public string Sentence => Denominator.Length == 0 ? $"{Numerator}." : $"Tử số: {Uncapital(Numerator)}. Mẫu số: {Uncapital(Denominator)}.";

    /// <summary>The formula of an indicator in force at a span's end, under its breakdown.</summary>
    public static FormulaText Of(IndicatorRequest request, Span span)
    {
        var wanted = Wanted.Of(request, span);
        var words = wanted.Edition.InWords;
        return new FormulaText(
            Capital(Of(wanted.Numerator, words.Numerator, wanted.Units)),
            wanted.Denominator is { } denominator ? Capital(Of(denominator, words.Denominator, wanted.Units)) : "");
    }

    private static string Of(Measure measure, string words, UnitGroups units)
    {
        var text = measure switch
        {
            Measure.Count count => $"số {FieldTerms.Noun(count.Records)} có {Counted(count)} trong kỳ{Condition(count)}",
            Measure.Stock stock => $"số {FieldTerms.Noun(stock.Records)} {Standing(stock)} vào ngày cuối kỳ{Condition(stock)}",
            Measure.UnitsOf { WithAny: { } any } of => $"số đơn vị là {Groups(of.Units)} có ít nhất một {FieldTerms.Noun(any.Records)} có {Counted(any)} trong kỳ{Condition(any)}",
            Measure.UnitsOf of => $"số đơn vị là {Groups(of.Units)} vào ngày cuối kỳ",
            Measure.Assignments { DoneOnly: true } => "số phân công đến hạn trong kỳ hoặc thường xuyên đã hoàn thành tính đến ngày cuối kỳ",
            Measure.Assignments => "số phân công đến hạn trong kỳ hoặc thường xuyên",
            Measure.Reported reported => $"{Uncapital(words)}, theo số liệu đơn vị tự báo cáo (mã {reported.Code}), {Over(reported.Over)}",
            _ => words,
        };
        return units == UnitGroups.Any ? text : $"{text}, chỉ tính của {Groups(units)}";
    }

    private static string Counted(Measure.Count count) => FieldTerms.Name(count.CountedOn, count.Records);

    private static string Standing(Measure.Stock stock)
    {
        var isDigitised = stock.From.Contains(nameof(ResultRecord.DigitisedOn), StringComparer.Ordinal);
        var from = stock.From.Where(field => field is not (nameof(ResultRecord.DigitisedOn) or nameof(ResultRecord.IssuedOn))).Select(field => $"đã đến {FieldTerms.Name(field, stock.Records)}");
        string[] parts = [.. stock.Until is null ? (IEnumerable<string>)[] : ["còn hiệu lực"], .. isDigitised ? ["đã được số hóa"] : (IEnumerable<string>)[], .. from];
        return parts.Length == 0 ? "đã có" : Vietnamese.Joined(parts, "và");
    }

    private static string Condition(Measure.Count count) => Condition(FilterText.Of(count.Condition, count.Records));

    private static string Condition(Measure.Stock stock) => Condition(FilterText.Of(stock.Condition, stock.Records));

    private static string Condition(string text) => text.Length == 0 ? "" : $" mà {text}";

    private static string Over(ReportedOver over) => over == ReportedOver.Latest ? "lấy số mới nhất trong kỳ" : "cộng các số trong kỳ";

    private static string Groups(UnitGroups groups) => Vietnamese.Joined(
    [
        .. Enum.GetValues<UnitGroups>().Where(group => group != UnitGroups.Any && groups.HasFlag(group)).Select(group => group switch
        {
            UnitGroups.Communes => "UBND cấp xã",
            UnitGroups.Districts => "UBND cấp huyện",
            UnitGroups.DistrictDepartments => "phòng chuyên môn cấp huyện",
            UnitGroups.ProvinceDepartments => "sở, ban, ngành cấp tỉnh",
            UnitGroups.CommuneLevel => "đơn vị cấp xã",
            UnitGroups.DistrictLevel => "đơn vị cấp huyện",
            UnitGroups.ProvinceLevel => "đơn vị cấp tỉnh",
            _ => "Phòng Tư pháp",
        }),
    ], "và");

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Vietnamese.Culture) + words[1..];

    private static string Uncapital(string words) => words.Length == 0 ? "số liệu" : char.ToLower(words[0], Vietnamese.Culture) + words[1..];
}
