using TthcModular.Packs.PlanFiles;
using TthcModular.Plans.Indicators;
using TthcModular.Sdk;

namespace TthcModular.Plans.Plans.Files;

/// <summary>What of a plan's indicators the plan type does not know. Such lines are kept and shown without figures.</summary>
internal static class IndicatorWarnings
{
    public static IEnumerable<string> Of(PlanFile plan, PlanType type)
    {
        var known = type.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        foreach (var indicator in plan.Indicators)
        {
            if (!known.TryGetValue(indicator.Code, out var definition))
            {
                yield return $"Chỉ tiêu {indicator.Number}: loại kế hoạch '{type.Name}' không có chỉ tiêu mã '{indicator.Code}', nên không tính được số liệu.";
                continue;
            }

            foreach (var text in indicator.Targets.Select(target => target.Breakdown).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (Requests.Find(definition, text) is null)
                    yield return $"Chỉ tiêu {indicator.Number} ({indicator.Code}): không hiểu phạm vi '{text}', nên không tính được số liệu cho dòng này.";
            }
        }

        foreach (var baseline in plan.Baseline.Where(value => value.Code is { } code && plan.Indicators.All(indicator => indicator.Code != code)))
            yield return $"Số nền '{baseline.Indicator}' ghi mã '{baseline.Code}' mà kế hoạch không có chỉ tiêu nào mang mã đó.";
    }
}
