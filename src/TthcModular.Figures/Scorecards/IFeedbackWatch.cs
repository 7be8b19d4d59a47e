using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

/// <summary>Warns of open feedback (phản ánh, kiến nghị) near its due day, and of what it can cost on a scorecard.</summary>
public interface IFeedbackWatch
{
    /// <summary>Open feedback of the visible units, due soonest first, what is overdue after what can still be answered in time.</summary>
    Task<FeedbackWarnings> ForAsync(FeedbackQuery query, UnitScope scope, CancellationToken cancellation);
}

/// <summary>Which feedback.</summary>
/// <param name="Unit">The unit with everything under it; null: all visible units.</param>
/// <param name="Today">The day to warn on.</param>
public sealed record FeedbackQuery(Unit? Unit, DateOnly Today)
{
    /// <summary>The card that says what it costs; null: the first installed one that counts feedback.</summary>
    public FeedbackCard? Card { get; init; }

    /// <summary>The span that is scored, where a due day lies in it; else the month of the due day is.</summary>
    public Span? Span { get; init; }

    /// <summary>How many days before the due day the warning begins.</summary>
    public int Days { get; init; } = 7;

    public int Limit { get; init; } = 10;
}

/// <summary>A card with the indicators that its parts name.</summary>
public sealed record FeedbackCard(Scorecard Card, IReadOnlyList<Indicator> Indicators);

/// <summary>Warnings.</summary>
/// <param name="Items">The first of them.</param>
/// <param name="InTime">How many can still be answered in time.</param>
/// <param name="Overdue">How many fell due in the last 30 days and are still open.</param>
public sealed record FeedbackWarnings(IReadOnlyList<OpenFeedback> Items, int InTime, int Overdue);

/// <summary>An open feedback.</summary>
/// <param name="AtStake">Points of its unit that its handling decides; null: no card counts feedback.</param>
public sealed record OpenFeedback(string Code, Unit Unit, DateOnly ReceivedOn, DateOnly DueOn, bool IsOverdue, decimal? AtStake);
