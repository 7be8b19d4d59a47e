using System.Globalization;
using TthcModular.Sdk;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Packs.Contracts.Rules;

/// <summary>What a scorecard has to keep: parts add to their group, groups to the card, bands fall.</summary>
internal static class ScorecardRules
{
    public static IEnumerable<string> Check(Scorecard card, PlanType type) =>
        Problems(card).Concat(card.Editions.SelectMany(edition => Problems(edition, type)))
            .Select(problem => $"Bộ chỉ số '{card.Code}': {problem}");

    private static IEnumerable<string> Problems(Scorecard card)
    {
        if (string.IsNullOrWhiteSpace(card.Name))
            yield return "chưa có tên.";
        if (card.Editions.Count == 0)
            yield return "chưa có phiên bản nào.";
        if (card.Editions.DistinctBy(edition => edition.Key, StringComparer.Ordinal).Count() < card.Editions.Count)
            yield return "có hai phiên bản cùng mã.";
        if (card.RankedBy is { } ranked && card.Editions.Any(edition => Parts(edition).All(part => part.Code != ranked)))
            yield return $"xếp hạng theo phần '{ranked}' mà có phiên bản không có.";
        if (card.Bands.Zip(card.Bands.Skip(1)).Any(pair => pair.First.From <= pair.Second.From))
            yield return "các mức xếp loại phải từ cao xuống thấp.";
    }

    private static IEnumerable<string> Problems(ScorecardEdition edition, PlanType type) => General(edition)
        .Concat(edition.Groups.SelectMany(Problems))
        .Concat(Sources(edition))
        .Concat(edition.Groups.SelectMany(group => group.Parts)
            .Where(part => part.Indicator is { } code && type.Indicators.All(indicator => indicator.Code != code))
            .Select(part => $"phần '{part.Code}' dùng chỉ tiêu '{part.Indicator}' mà loại kế hoạch này không có."))
        .Select(problem => $"phiên bản '{edition.Key}': {problem}");

    private static IEnumerable<string> General(ScorecardEdition edition)
    {
        if (!Keys.IsKey(edition.Key) && !edition.Key.All(char.IsAsciiDigit))
            yield return "mã phải là chữ thường không dấu, chữ số và gạch nối.";
        if (string.IsNullOrWhiteSpace(edition.LegalSource))
            yield return "chưa ghi căn cứ pháp lý.";
        if (edition.Groups.DistinctBy(group => group.Code, StringComparer.OrdinalIgnoreCase).Count() < edition.Groups.Count)
            yield return "có hai nhóm cùng mã.";
        var parts = edition.Groups.SelectMany(group => group.Parts).Select(part => part.Code).ToList();
        if (parts.Distinct(StringComparer.OrdinalIgnoreCase).Count() < parts.Count)
            yield return "có hai phần cùng mã.";
        if (parts.Intersect(edition.Groups.Select(group => group.Code), StringComparer.OrdinalIgnoreCase).Any())
            yield return "có phần mang mã của một nhóm.";
        var sum = edition.Groups.Sum(group => group.Max);
        if (sum != edition.Max)
            yield return Invariant($"điểm tối đa các nhóm cộng lại là {sum}, phải là {edition.Max}.");
    }

    /// <summary>A part takes its numbers from one place.</summary>
    private static IEnumerable<string> Sources(ScorecardEdition edition)
    {
        foreach (var part in Parts(edition))
        {
            if (new object?[] { part.Indicator, part.Settlement, part.DenominatorOf }.Count(source => source is not null) > 1)
                yield return $"phần '{part.Code}' lấy số liệu từ nhiều nơi.";
            if (part.DenominatorOf is { } other && Parts(edition).FirstOrDefault(candidate => candidate.Code == other) is not { DenominatorOf: null })
                yield return $"phần '{part.Code}' dùng mẫu số của phần '{other}' mà không có hoặc không có mẫu số riêng.";
            if (part.Settlement is { } ratio && (ratio.Numerator.Count == 0 || ratio.Denominator.Count == 0))
                yield return $"phần '{part.Code}' chưa ghi cột của biểu II.06a.";
        }
    }

    private static IEnumerable<ScorePart> Parts(ScorecardEdition edition) => edition.Groups.SelectMany(group => group.Parts);

    private static IEnumerable<string> Problems(ScoreGroup group)
    {
        if (string.IsNullOrWhiteSpace(group.Name) || group.Max <= 0)
            yield return $"nhóm '{group.Code}' chưa có tên hoặc điểm tối đa.";
        var sum = group.Parts.Sum(part => part.Max);
        if (group.Parts.Count > 0 && sum != group.Max)
            yield return Invariant($"điểm tối đa các phần của nhóm '{group.Code}' cộng lại là {sum}, phải là {group.Max}.");
        foreach (var part in group.Parts.Where(part => string.IsNullOrWhiteSpace(part.Name) || part.Max <= 0 || part.Factor <= 0))
            yield return $"phần '{part.Code}' chưa có tên, điểm tối đa hoặc hệ số.";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
