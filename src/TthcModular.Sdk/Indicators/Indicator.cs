using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk.Indicators;

/// <summary>
/// An indicator (chỉ tiêu, chỉ số): a ratio, mean, count or reported figure made of measures, in dated editions.
/// Its value over a span for a unit is numerator / denominator, both summed over the unit's subtree, times
/// <see cref="IndicatorUnit.Scale"/>. A denominator of 0 means that nothing occurred: no value.
/// </summary>
/// <param name="Code">Code in kebab-case, the same in plans, files and the API.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Better">Which direction is better.</param>
public sealed record Indicator(string Code, string Name, IndicatorUnit Unit, Direction Better)
{
    /// <summary>The definitions over time, by <see cref="IndicatorEdition.ValidFrom"/>; at least one.</summary>
    public IReadOnlyList<IndicatorEdition> Editions { get; init; } = [];

    /// <summary>Restrictions under which the indicator is shown apart, such as by service level.</summary>
    public IReadOnlyList<Breakdown> Breakdowns { get; init; } = [];

    /// <summary>The edition in force on a day: the latest not later, else the first.</summary>
    /// <param name="day">A day.</param>
    public IndicatorEdition EditionOn(DateOnly day) =>
        Editions.Where(edition => edition.ValidFrom <= day).MaxBy(edition => edition.ValidFrom) ?? Editions[0];

    /// <summary>Adds an edition; the earlier ones stay.</summary>
    /// <param name="edition">The edition; its <see cref="IndicatorEdition.ValidFrom"/> says where it stands among the others.</param>
    public Indicator WithEdition(IndicatorEdition edition) =>
        this with { Editions = [.. Editions.Append(edition).OrderBy(e => e.ValidFrom)] };

    /// <summary>Adds breakdowns.</summary>
    /// <param name="breakdowns">The breakdowns; their keys are unique in the indicator.</param>
    public Indicator WithBreakdowns(params IEnumerable<Breakdown> breakdowns) =>
        this with { Breakdowns = [.. Breakdowns, .. breakdowns] };

    /// <summary>Starts a percentage of two counts.</summary>
    /// <param name="code">Code in kebab-case, such as <c>online-payment-rate</c>.</param>
    /// <param name="name">Vietnamese name.</param>
    /// <exception cref="DefinitionException">The code is malformed.</exception>
    public static IndicatorDraft Rate(string code, string name) => new(code, name, IndicatorUnit.Percent);

    /// <summary>Starts a quotient in another unit, such as minutes a visit.</summary>
    /// <param name="code">Code in kebab-case.</param>
    /// <param name="name">Vietnamese name.</param>
    /// <param name="unit">Unit of the value.</param>
    /// <exception cref="DefinitionException">The code is malformed.</exception>
    public static IndicatorDraft Mean(string code, string name, IndicatorUnit unit) => new(code, name, unit);
}

/// <summary>One dated definition of an indicator. A new edition never changes a figure computed under an old one.</summary>
/// <param name="Key">Short key, such as <c>2022</c>.</param>
/// <param name="ValidFrom">First day the definition holds.</param>
/// <param name="LegalSource">The text it comes from.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">What it is divided by; null for a plain count.</param>
/// <param name="InWords">The formula in Vietnamese words, numerator and denominator.</param>
public sealed record IndicatorEdition(
    string Key,
    DateOnly ValidFrom,
    string LegalSource,
    Measure Numerator,
    Measure? Denominator,
    FormulaInWords InWords)
{
    /// <summary>
    /// The breakdowns as they were when the edition was first used, so that a later change of them does not reach it; null:
    /// those of the indicator. The host sets it; packs leave it alone.
    /// </summary>
    public IReadOnlyList<Breakdown>? Breakdowns { get; init; }
}

/// <summary>A formula in Vietnamese words.</summary>
/// <param name="Numerator">What the numerator counts.</param>
/// <param name="Denominator">What the denominator counts.</param>
/// <param name="CountedOn">By which day records are counted, such as 'ngày tiếp nhận'.</param>
public sealed record FormulaInWords(string Numerator, string Denominator, string CountedOn);

/// <summary>A restriction under which an indicator is shown apart.</summary>
/// <param name="Key">Key in kebab-case, as in files and the API.</param>
/// <param name="Name">Vietnamese name; plan texts that use it or one of <paramref name="Aliases"/> mean this breakdown.</param>
/// <param name="Aliases">Other wordings.</param>
public sealed record Breakdown(string Key, string Name, params IReadOnlyList<string> Aliases)
{
    /// <summary>Restricts the counted records.</summary>
    public Filter Records { get; init; } = Filter.Always;

    /// <summary>Restricts the units whose records count.</summary>
    public UnitGroups Units { get; init; } = UnitGroups.Any;

    /// <summary>Breakdowns by authority: provincial departments, districts with their offices, communes.</summary>
    public static IReadOnlyList<Breakdown> ByLevel { get; } =
    [
        new("province-level", "cấp tỉnh") { Units = UnitGroups.ProvinceLevel },
        new("district-level", "cấp huyện") { Units = UnitGroups.DistrictLevel },
        new("commune-level", "cấp xã") { Units = UnitGroups.CommuneLevel },
        new("district-and-commune-level", "cấp huyện, cấp xã") { Units = UnitGroups.DistrictLevel | UnitGroups.CommuneLevel },
        new("each-level", "mỗi cấp"),
    ];
}

/// <summary>Which direction of a value is better.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>Unit of an indicator's value.</summary>
/// <param name="Symbol">As printed after the value, such as <c>%</c> or <c>phút</c>.</param>
/// <param name="Scale">What numerator / denominator is multiplied with: 100 for percentages, else 1.</param>
public sealed record IndicatorUnit(string Symbol, decimal Scale)
{
    /// <summary>Percent.</summary>
    public static IndicatorUnit Percent { get; } = new("%", 100);

    /// <summary>Minutes.</summary>
    public static IndicatorUnit Minutes { get; } = new("phút", 1);

    /// <summary>Times.</summary>
    public static IndicatorUnit Times { get; } = new("lần", 1);

    /// <summary>Percentage points a year.</summary>
    public static IndicatorUnit PercentAYear { get; } = new("%/năm", 100);

    /// <summary>Cases a year.</summary>
    public static IndicatorUnit CasesAYear { get; } = new("hồ sơ/năm", 1);
}
