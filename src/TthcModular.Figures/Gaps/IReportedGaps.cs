using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Figures.Gaps;

/// <summary>
/// What units report of figures that are computed from records: observations <c>CODE-numerator</c> and
/// <c>CODE-denominator</c>, held against the figure of the same unit over the same days. Neither takes the other's place.
/// </summary>
public interface IReportedGaps
{
    /// <summary>What units in the scope reported over days within the span, in order of indicator, unit and days; equal ones too.</summary>
    Task<IReadOnlyList<ReportedGap>> FindAsync(GapQuery query, UnitScope scope, CancellationToken cancellation);

    /// <summary>
    /// Adds an explanation of a gap; earlier ones stay. Refused without text, outside the scope, and when nothing was reported
    /// or there is no gap.
    /// </summary>
    Task<Result<ReportedGap>> ExplainAsync(GapQuery query, string text, string account, UnitScope scope, CancellationToken cancellation);
}

/// <summary>Which figures to hold against what was reported: indicators as a whole, for units themselves.</summary>
public sealed record GapQuery(IReadOnlyList<Indicator> Indicators, IReadOnlyList<int> UnitIds, Span Span);

/// <summary>What a unit reported, beside what was computed.</summary>
/// <param name="Numerator">Reported; null: not reported.</param>
/// <param name="Denominator">Reported; null: not reported.</param>
/// <param name="Value">What the reported numbers give; null unless both are there.</param>
/// <param name="Computed">The figure over the same days.</param>
/// <param name="Explanations">The latest first.</param>
public sealed record ReportedGap(
    string Code, int UnitId, Span Span, decimal? Numerator, decimal? Denominator, decimal? Value, Figure Computed, IReadOnlyList<GapExplanation> Explanations)
{
    /// <summary>A number that was reported differs from the one computed.</summary>
    public bool IsGap =>
        (Numerator is { } top && top != (Computed.Numerator ?? 0)) || (Denominator is { } bottom && bottom != (Computed.Denominator ?? 0));

    /// <summary>The latest explanation was given for these very numbers.</summary>
    public bool IsExplained => Explanations is [{ IsOfTheseNumbers: true }, ..];

    /// <summary>Reported value less computed value; null unless both are known.</summary>
    public decimal? Apart => Value is { } reported && Computed.Value is { } computed ? reported - computed : null;
}

/// <summary>Why reported and computed differ, as the unit says.</summary>
/// <param name="Reported">The numbers reported when it was given, as 'numerator/denominator'.</param>
/// <param name="Computed">The numbers computed when it was given.</param>
/// <param name="IsOfTheseNumbers">Neither has changed since.</param>
public sealed record GapExplanation(string Text, string Account, DateTimeOffset At, string Reported, string Computed, bool IsOfTheseNumbers);
