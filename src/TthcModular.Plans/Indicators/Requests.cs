using TthcModular.Figures.Indicators;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Indicators;

/// <summary>Finds what a plan's wording asks of a plan type's indicators.</summary>
internal static class Requests
{
    /// <summary>What to ask the figures for; null when none of the indicators has the code or the breakdown.</summary>
    public static IndicatorRequest? Find(IEnumerable<Indicator> known, string code, string? breakdownText)
    {
        if (known.FirstOrDefault(indicator => indicator.Code == code) is not { } found)
            return null;
        if (breakdownText is null)
            return new IndicatorRequest(found, Breakdown: null);
        return Find(found, breakdownText) is { } breakdown ? new IndicatorRequest(found, breakdown.Key) : null;
    }

    /// <summary>A breakdown by its key, name or another wording.</summary>
    public static Breakdown? Find(Indicator indicator, string text)
    {
        var folded = VietnameseText.Fold(text);
        return indicator.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == text)
            ?? indicator.Breakdowns.FirstOrDefault(breakdown =>
                breakdown.Aliases.Prepend(breakdown.Name).Any(wording => VietnameseText.Fold(wording) == folded));
    }
}
