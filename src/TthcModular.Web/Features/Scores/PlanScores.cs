using TthcModular.Figures.Scorecards;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Web.Features.Scores;

/// <summary>The scorecards of plans and the units that are ranked by them; the one way in for pages and API.</summary>
public sealed class PlanScores(
    IScores scores, IPackCatalogue packs, IPlanTypeSettings settings, IOrganisation organisation, TimeProvider clock)
{
    /// <summary>The cards of the plan's type; empty when it has none or its pack is not there.</summary>
    public IReadOnlyList<Scorecard> CardsOf(PlanDetails plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return packs.Current.FindPlanType(plan.PlanType)?.Type.Scorecards ?? [];
    }

    /// <summary>
    /// The card of that code, or the first, as the issuer's settings have it on a day; null: the plan is not scored.
    /// </summary>
    public async Task<Scorecard?> CardOfAsync(PlanDetails plan, string? code, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return CardsOf(plan).FirstOrDefault(card => code is null || card.Code == code) is { } card
            ? card.With(await settings.ValuesAsync(plan.PlanType, plan.Issuer, day, cancellation))
            : null;
    }

    public IReadOnlyList<Indicator> IndicatorsOf(PlanDetails plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return packs.Current.FindPlanType(plan.PlanType)?.Type.Indicators ?? [];
    }

    /// <summary>The unit's card under every edition; the one that counts is first.</summary>
    public async Task<IReadOnlyList<ScoredUnit>> OfUnitAsync(
        PlanDetails plan, Scorecard card, Unit unit, Span span, TreeMode tree, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(unit);
        var current = card.EditionOn(span.To);
        ScorecardEdition[] editions = [current, .. card.Editions.Where(edition => edition.Key != current.Key).OrderBy(edition => edition.ValidFrom)];
        return await scores.ScoreAsync(Query(plan, card, editions, [unit], span, tree), scope, cancellation);
    }

    /// <summary>The units of a level, ranked.</summary>
    public async Task<Ranking> RankAsync(RankingQuery query, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var units = await UnitsAsync(query.Plan, query.Level, query.Span, query.Tree, cancellation);
        var asked = Query(query.Plan, query.Card, [query.Edition], units, query.Span, query.Tree);
        return await scores.RankAsync(asked, query.MinDenominator ?? query.Card.MinDenominator, scope, cancellation);
    }

    /// <summary>
    /// Units of a level under the plan's issuer on the day the tree is read by; where the issuer is of that level itself, it
    /// is ranked among its neighbours.
    /// </summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(PlanDetails plan, UnitLevel level, Span span, TreeMode mode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tree = await organisation.TreeAsync(cancellation);
        var day = mode == TreeMode.Now ? clock.Today() : span.To;
        var root = level.Includes(plan.Issuer) ? tree.ParentOn(plan.Issuer, day) ?? plan.Issuer : plan.Issuer;
        var units = level == UnitLevel.Department ? tree.ChildrenOn(root, day) : tree.SubtreeOn(root, day);
        return [.. units.Where(unit => level.Includes(unit) && unit.ExistsOn(day)).DistinctBy(unit => unit.Id)];
    }

    private ScoreQuery Query(PlanDetails plan, Scorecard card, IReadOnlyList<ScorecardEdition> editions, IReadOnlyList<Unit> units, Span span, TreeMode tree) =>
        new(card, editions, IndicatorsOf(plan), [.. units.Select(unit => unit.Id)], span) { Tree = tree, PlanId = plan.Id };
}

/// <summary>Which units are ranked, and how.</summary>
public sealed record RankingQuery(PlanDetails Plan, Scorecard Card, ScorecardEdition Edition, UnitLevel Level, Span Span, TreeMode Tree)
{
    /// <summary>Least denominator for a rank; null: the card's own.</summary>
    public decimal? MinDenominator { get; init; }
}

/// <summary>Levels that are ranked apart.</summary>
public enum UnitLevel
{
    Commune,
    Department,
    District,
    Province,
}

/// <summary>What belongs to a level.</summary>
public static class UnitLevels
{
    public static bool Includes(this UnitLevel level, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return level switch
        {
            UnitLevel.Commune => unit.Kind == UnitKind.Commune,
            UnitLevel.District => unit.Kind == UnitKind.District,
            UnitLevel.Province => unit.Kind == UnitKind.Province,
            _ => unit.Kind is UnitKind.Department or UnitKind.Office or UnitKind.Committee,
        };
    }

    public static string Name(this UnitLevel level) => level switch
    {
        UnitLevel.Commune => "Cấp xã",
        UnitLevel.District => "Cấp huyện",
        UnitLevel.Province => "Cấp tỉnh",
        _ => "Cơ quan chuyên môn, văn phòng, ban",
    };
}
