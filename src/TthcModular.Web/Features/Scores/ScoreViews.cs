using Microsoft.AspNetCore.Mvc;
using TthcModular.Figures.Scorecards;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Scorecards;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Scores;

/// <summary>What an address of the score pages carries besides unit and span.</summary>
public sealed record ScoreSearch
{
    /// <summary>Code of the card; null: the plan's first.</summary>
    [FromQuery(Name = "bo")]
    public string? Card { get; init; }

    [FromQuery(Name = "cay")]
    public TreeMode Tree { get; init; }

    [FromQuery(Name = "cap")]
    public UnitLevel Level { get; init; }

    /// <summary>Least denominator for a rank; null: the card's own.</summary>
    [FromQuery(Name = "mau-so-tu")]
    public decimal? MinDenominator { get; init; }

    /// <summary>Card and tree as they go on in an address.</summary>
    public string Query => (Card is { } card ? $"&bo={Uri.EscapeDataString(card)}" : "") + (Tree == TreeMode.Now ? "&cay=Now" : "");
}

/// <summary>A unit's score: how it stands, what it lost, what would lift it.</summary>
public sealed record ScorePage(
    OpenPlan Open, ScoreSearch Search, IReadOnlyList<Scorecard> Cards, Scorecard Card, IReadOnlyList<ScoredUnit> Scored, FeedbackWarnings Feedback, bool MayEnter)
{
    /// <summary>How many lines stand before the fold.</summary>
    public const int Shown = 5;

    /// <summary>The card under the edition in force at the span's end.</summary>
    public ScoredUnit Current => Scored[0];

    public Score Score => Current.Score;

    public ScorecardEdition Edition => Current.Edition;

    public IReadOnlyList<ScoreLoss> Losses => ScoreLoss.Of(Edition, Score);

    public IReadOnlyList<ScoreLift> Lifts => ScoreLift.Of(Edition, Current.Used);

    public string Address(string page = "") => $"~/ke-hoach/{Open.Plan.Slug}/diem{page}{Open.Query}{Search.Query}";

    public string RankingAddress => $"~/ke-hoach/{Open.Plan.Slug}/xep-hang{Open.Query}{Search.Query}";

    /// <summary>Editions by the day they came into force, for the comparison.</summary>
    public IReadOnlyList<ScoredUnit> ByAge => [.. Scored.OrderBy(scored => scored.Edition.ValidFrom)];

    /// <summary>Parts of a group that nothing is known of.</summary>
    public IReadOnlyList<string> UnknownIn(ScoreGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return [.. group.Parts.Select(part => part.Code).Where(code => Current.InputOf(code).Source is InputSource.Unknown or InputSource.NumeratorMissing)];
    }
}

/// <summary>Units of a level by rank.</summary>
public sealed record RankingPage(
    OpenPlan Open, ScoreSearch Search, IReadOnlyList<Scorecard> Cards, RankingQuery Query, Ranking Ranking)
{
    public decimal MinDenominator => Query.MinDenominator ?? Query.Card.MinDenominator;

    /// <summary>The part whose denominator decides on a rank; null: every unit is ranked.</summary>
    public ScorePart? RankedBy => Query.Edition.Groups.SelectMany(group => group.Parts).FirstOrDefault(part => part.Code == Query.Card.RankedBy);

    public string Address => $"~/ke-hoach/{Open.Plan.Slug}/xep-hang{Open.Query}{Search.Query}";

    /// <summary>The score page of a unit for the same span.</summary>
    public string For(Unit unit) =>
        $"~/ke-hoach/{Open.Plan.Slug}/diem{(Open with { Units = Open.Units with { Chosen = unit } }).Query}{Search.Query}";
}

/// <summary>The form that enters what cannot be computed, with what was entered before.</summary>
public sealed record EntryPage(
    OpenPlan Open, ScoreSearch Search, Scorecard Card, ScoredUnit Scored, IReadOnlyList<EntryRow> Rows, string Source, IReadOnlyList<ScoreEntry> History)
{
    public string Address(string page = "") => $"~/ke-hoach/{Open.Plan.Slug}/diem/nhap{page}{Open.Query}{Search.Query}";

    public string ScoreAddress => $"~/ke-hoach/{Open.Plan.Slug}/diem{Open.Query}{Search.Query}";

    public EntryRow RowOf(string code) => Rows.First(row => row.Part == code);

    public int IndexOf(string code) => Rows.Index().First(row => row.Item.Part == code).Index;

    /// <summary>Where a span is chosen: days that move with today would lose what is entered for them.</summary>
    public bool HasSpan => Open.Spans.Key.Length > 0;
}

/// <summary>A row of the form, as text.</summary>
public sealed record EntryRow
{
    public string Part { get; init; } = "";

    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    public string? Points { get; init; }

    public static EntryRow Of(string code, ScoreEntry? entry) => new()
    {
        Part = code,
        Numerator = Text(entry?.Input.Numerator),
        Denominator = Text(entry?.Input.Denominator),
        Points = Text(entry?.Input.Points),
    };

    private static string? Text(decimal? number) => number?.ToString("0.####", Show.Vietnamese);
}

/// <summary>What the form sends.</summary>
public sealed record EntryInput
{
    /// <summary>Without a default: the binder would not replace one.</summary>
    public IReadOnlyList<EntryRow>? Rows { get; init; }

    public string? Source { get; init; }
}
