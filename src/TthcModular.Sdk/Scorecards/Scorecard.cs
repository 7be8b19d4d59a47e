using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Sdk.Scorecards;

/// <summary>A scorecard (bộ chỉ số): weighted groups of parts giving points, in dated editions.</summary>
/// <param name="Code">Code in kebab-case.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Editions">The editions; at least one.</param>
/// <param name="Bands">Bands of the total, highest first.</param>
public sealed record Scorecard(string Code, string Name, IReadOnlyList<ScorecardEdition> Editions, IReadOnlyList<ScoreBand> Bands)
{
    /// <summary>Code of the part whose denominator says how much a unit had to do; null: units are ranked whatever they did.</summary>
    public string? RankedBy { get; init; }

    /// <summary>Least denominator of <see cref="RankedBy"/> for a rank; a unit below it is listed without one.</summary>
    public decimal MinDenominator { get; init; }

    /// <summary>Key of the edition that is used whatever the day; null: that of the day.</summary>
    public string? FixedEdition { get; init; }

    /// <summary>The card as the settings have it: their bands, where these fall from band to band, and the edition that they name.</summary>
    /// <param name="settings">The settings of the plan type.</param>
    public Scorecard With(SettingValues settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var named = settings.Text(StandardSettings.ScorecardEditionKey);
        var card = this with { FixedEdition = Editions.Any(edition => edition.Key == named) ? named : null };
        List<ScoreBand> bands = [.. Bands.Select(band => band with { From = band.Setting is { } key ? settings.Number(key) ?? band.From : band.From })];
        return bands.Zip(bands.Skip(1)).All(pair => pair.First.From > pair.Second.From) ? card with { Bands = bands } : card;
    }

    /// <summary>The fixed edition, else the one in force on a day: the latest not later, else the earliest.</summary>
    /// <param name="day">The last day of the span that is scored.</param>
    public ScorecardEdition EditionOn(DateOnly day) =>
        Editions.FirstOrDefault(edition => edition.Key == FixedEdition)
        ?? Editions.Where(edition => edition.ValidFrom <= day).MaxBy(edition => edition.ValidFrom)
        ?? Editions.MinBy(edition => edition.ValidFrom)!;
}

/// <summary>One dated set of rules.</summary>
/// <param name="Key">Short key in kebab-case.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="LegalSource">The text it comes from.</param>
/// <param name="Groups">Groups in order; their maxima add to the card's maximum.</param>
public sealed record ScorecardEdition(string Key, string Name, DateOnly ValidFrom, string LegalSource, IReadOnlyList<ScoreGroup> Groups)
{
    /// <summary>Most points of the card; the groups' maxima add to it.</summary>
    public decimal Max { get; init; } = 100;
}

/// <summary>A group of parts; its points are the sum of its parts, or entered as a whole.</summary>
/// <param name="Code">Short code, such as <c>TDGQ</c>.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Max">Most points.</param>
/// <param name="Parts">Parts in order.</param>
public sealed record ScoreGroup(string Code, string Name, decimal Max, IReadOnlyList<ScorePart> Parts)
{
    /// <summary>Whether units below a province have the points of their province, as long as none of their own are entered.</summary>
    public bool IsOfProvince { get; init; }
}

/// <summary>
/// A part: <c>min(Max, Factor × numerator / denominator)</c>, rounded half away from zero to 2 decimals.
/// </summary>
/// <param name="Code">Code, such as <c>4.5a</c>.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Max">Most points.</param>
/// <param name="Factor">Points for a ratio of 1, before the maximum is applied.</param>
/// <param name="WhenEmpty">What an empty denominator means.</param>
public sealed record ScorePart(string Code, string Name, decimal Max, decimal Factor, WhenEmpty WhenEmpty)
{
    /// <summary>Code of the indicator whose numerator and denominator are used; null when they come from elsewhere.</summary>
    public string? Indicator { get; init; }

    /// <summary>Columns of form II.06a/VPCP/KSTT that make numerator and denominator; null when they come from elsewhere.</summary>
    public SettlementRatio? Settlement { get; init; }

    /// <summary>
    /// Code of another part whose denominator is this part's too, so that only the numerator has to be entered, and nothing
    /// occurred here exactly when nothing occurred there.
    /// </summary>
    public string? DenominatorOf { get; init; }

    /// <summary>What numerator and denominator count, in Vietnamese.</summary>
    public string Counts { get; init; } = "hồ sơ";

    /// <summary>The formula in Vietnamese words.</summary>
    public string InWords { get; init; } = "";
}

/// <summary>What an empty denominator means for a part.</summary>
public enum WhenEmpty
{
    /// <summary>0 points.</summary>
    Zero,

    /// <summary>All points.</summary>
    Full,

    /// <summary>Its points are shared among the other parts of the group in proportion to their maxima.</summary>
    Shared,

    /// <summary>Not assessed: neither points nor maximum count.</summary>
    NotAssessed,
}

/// <summary>A band of totals.</summary>
/// <param name="Name">Vietnamese name.</param>
/// <param name="From">Lowest total, inclusive.</param>
public sealed record ScoreBand(string Name, decimal From)
{
    /// <summary>Key of the plan type's setting that gives the lowest total; null: it is fixed.</summary>
    public string? Setting { get; init; }
}
