using TthcModular.Sdk.Indicators;

namespace TthcModular.Packs.Contracts.Rules;

/// <summary>What an indicator has to keep.</summary>
internal static class IndicatorRules
{
    public static IEnumerable<string> Check(Indicator indicator) =>
        Problems(indicator).Select(problem => $"Chỉ tiêu '{indicator.Code}': {problem}");

    private static IEnumerable<string> Problems(Indicator indicator)
    {
        if (string.IsNullOrWhiteSpace(indicator.Name))
            yield return "chưa có tên.";
        if (string.IsNullOrWhiteSpace(indicator.Unit.Symbol) || indicator.Unit.Scale <= 0)
            yield return "chưa có đơn vị tính hợp lệ.";
        if (indicator.Editions.Count == 0)
            yield return "chưa có phiên bản công thức nào.";
        if (indicator.Editions.Zip(indicator.Editions.Skip(1)).Any(pair => pair.First.ValidFrom >= pair.Second.ValidFrom))
            yield return "các phiên bản phải theo thứ tự ngày áp dụng, không trùng ngày.";
        if (indicator.Editions.DistinctBy(edition => edition.Key, StringComparer.Ordinal).Count() < indicator.Editions.Count)
            yield return "có hai phiên bản cùng mã.";
        if (indicator.Breakdowns.DistinctBy(breakdown => breakdown.Key, StringComparer.Ordinal).Count() < indicator.Breakdowns.Count)
            yield return "có hai phân tổ cùng mã.";
        foreach (var problem in indicator.Editions.SelectMany(edition => Problems(indicator, edition)))
            yield return problem;
    }

    private static IEnumerable<string> Problems(Indicator indicator, IndicatorEdition edition)
    {
        if (string.IsNullOrWhiteSpace(edition.Key))
            yield return "có phiên bản chưa có mã.";
        if (string.IsNullOrWhiteSpace(edition.LegalSource))
            yield return $"phiên bản '{edition.Key}' chưa ghi căn cứ pháp lý.";
        if (string.IsNullOrWhiteSpace(edition.InWords.Numerator)
            || (edition.Denominator is not null && string.IsNullOrWhiteSpace(edition.InWords.Denominator))
            || string.IsNullOrWhiteSpace(edition.InWords.CountedOn))
            yield return $"phiên bản '{edition.Key}' chưa diễn giải đủ tử số, mẫu số và ngày tính bằng lời.";
        foreach (var problem in Measures(edition).SelectMany(measure => Problems(indicator, measure)).Distinct(StringComparer.Ordinal))
            yield return $"phiên bản '{edition.Key}' {problem}";
    }

    private static IEnumerable<string> Problems(Indicator indicator, Measure measure) =>
        MeasureRules.Check(measure).Concat(indicator.Breakdowns.SelectMany(breakdown => MeasureRules.Check(measure.Where(breakdown.Records))));

    private static IEnumerable<Measure> Measures(IndicatorEdition edition) =>
        edition.Denominator is { } denominator ? [edition.Numerator, denominator] : [edition.Numerator];
}
