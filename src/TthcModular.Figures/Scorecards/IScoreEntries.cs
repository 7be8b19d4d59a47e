using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>Inputs and published points that people enter or import, for a card, unit and span; never overwritten.</summary>
public interface IScoreEntries
{
    /// <summary>
    /// Adds what differs from what is entered already, all of it or, when one input is impossible or its unit not in scope,
    /// nothing. Answers how many rows were added.
    /// </summary>
    Task<Result<int>> AddAsync(ScoreEntrySet entries, UnitScope scope, CancellationToken cancellation);

    /// <summary>
    /// The same from a table with the columns <c>unit_code, part, numerator, denominator, points</c>; refused with the row that
    /// is wrong.
    /// </summary>
    Task<Result<int>> ImportAsync(ScoreEntryFile file, UnitScope scope, CancellationToken cancellation);

    /// <summary>Everything that was entered for a unit and span, newest first.</summary>
    Task<IReadOnlyList<ScoreEntry>> HistoryAsync(string card, int unitId, Span span, UnitScope scope, CancellationToken cancellation);
}

/// <summary>What is entered at once.</summary>
/// <param name="Edition">The edition that the inputs are checked against.</param>
/// <param name="Source">Where the figures come from, such as the portal's address or a file's name.</param>
/// <param name="Account">Who enters.</param>
public sealed record ScoreEntrySet(
    Scorecard Card, ScorecardEdition Edition, Span Span, IReadOnlyList<(int UnitId, ScoreInput Input)> Inputs, string Source, string Account);

/// <summary>A table to import.</summary>
public sealed record ScoreEntryFile(Scorecard Card, ScorecardEdition Edition, Span Span, string Path, string FileName, string Account);

/// <summary>One entry; without any number it takes back what was entered before.</summary>
public sealed record ScoreEntry(ScoreInput Input, string Source, string Account, DateTimeOffset At)
{
    public bool IsTakenBack => Input is { Numerator: null, Denominator: null, Points: null };
}
