using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Scorecards;

internal sealed class ScoreService(IOrganisation organisation, ScoreInputs inputs, TimeProvider clock) : IScores
{
    public async Task<IReadOnlyList<ScoredUnit>> ScoreAsync(ScoreQuery query, UnitScope scope, CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var units = query.UnitIds.Distinct().Where(scope.Allows).Select(tree.Find).OfType<Unit>().ToList();
        var provinces = Provinces(query, units, tree);
        var sheet = await inputs.ReadAsync(query, [.. units.Select(unit => unit.Id).Union(provinces.Values)], cancellation);
        var ofProvinces = query.Editions
            .SelectMany(edition => provinces.Values.Distinct().Select(id => (Key: (id, edition.Key), Score: Score(query.Card, edition, sheet.Of(id, edition, province: null)))))
            .ToDictionary(item => item.Key, item => item.Score);
        return [.. units.SelectMany(unit => query.Editions.Select(edition => Scored(query.Card, edition, unit, sheet, OfProvince(unit, edition))))];

        Score? OfProvince(Unit unit, ScorecardEdition edition) =>
            provinces.TryGetValue(unit.Id, out var id) ? ofProvinces[(id, edition.Key)] : null;
    }

    public async Task<Ranking> RankAsync(ScoreQuery query, decimal minDenominator, UnitScope scope, CancellationToken cancellation)
    {
        var only = query with { Editions = [query.Editions[0]] };
        var scored = await ScoreAsync(only, UnitScope.Everything, cancellation);
        var ranked = Ranks.Of(scored, unit => unit.Score.Comparable, unit => IsRanked(query.Card, unit, minDenominator), unit => unit.Unit.Code);
        return new Ranking(
            [.. ranked.Where(unit => scope.Allows(unit.Item.Unit.Id))], ranked.Count(unit => unit.Rank is not null), ranked.Count);
    }

    /// <summary>A unit that did less than the least is not ranked; one whose points were published without its counts is.</summary>
    private static bool IsRanked(Scorecard card, ScoredUnit unit, decimal minDenominator)
    {
        if (card.RankedBy is not { } code)
            return true;
        var part = unit.InputOf(code);
        var group = unit.InputOf(unit.Edition.Groups.First(group => group.Parts.Any(candidate => candidate.Code == code)).Code);
        return part.Used?.Denominator is { } denominator && group.Used is null
            ? denominator >= minDenominator
            : part.Used?.Points is not null || group.Used is not null || minDenominator <= 0;
    }

    /// <summary>The province of each unit below one, where the card has groups of the province.</summary>
    private Dictionary<int, int> Provinces(ScoreQuery query, IReadOnlyList<Unit> units, OrganisationTree tree)
    {
        if (!query.Editions.Any(edition => edition.Groups.Any(group => group.IsOfProvince)))
            return [];
        var day = query.Tree == TreeMode.Now ? clock.Today() : query.Span.To;
        return units
            .Where(unit => unit.Kind != UnitKind.Province)
            .Select(unit => (unit.Id, Province: tree.AncestorsOn(unit, day).FirstOrDefault(above => above.Kind == UnitKind.Province)))
            .Where(item => item.Province is not null)
            .ToDictionary(item => item.Id, item => item.Province!.Id);
    }

    private static ScoredUnit Scored(Scorecard card, ScorecardEdition edition, Unit unit, ScoreSheet sheet, Score? province)
    {
        var known = sheet.Of(unit.Id, edition, province);
        return new ScoredUnit(unit, edition, Score(card, edition, known), known);
    }

    private static Score Score(Scorecard card, ScorecardEdition edition, IReadOnlyList<PartInput> known)
    {
        var score = ScorecardEvaluator.Evaluate(card, edition, [.. known.Select(input => input.Used).OfType<ScoreInput>()]);
        return score.IsSuccess ? score.Value : throw new InvalidOperationException(score.Refusal.Message);
    }
}
