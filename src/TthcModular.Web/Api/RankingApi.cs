using TthcModular.Figures.Scorecards;
using TthcModular.Organisation.Results;
using TthcModular.Web.Features.Scores;

namespace TthcModular.Web.Api;

internal static class RankingApi
{
    public static void MapRanking(this RouteGroupBuilder api) => api.MapGet("/plans/{slug}/ranking", RankAsync)
        .WithSummary("Xếp hạng các đơn vị của một cấp theo bộ chỉ số của kế hoạch");

    private static async Task<IResult> RankAsync(
        string slug, string? level, DateOnly? from, DateOnly? to, string? tree, string? card, decimal? min, PlanReader reader, PlanScores scores,
        CancellationToken cancellation)
    {
        var plan = await reader.PlanAsync(slug, cancellation);
        if (!plan.IsSuccess)
            return plan.Refusal.Problem();
        var span = reader.SpanOf(plan.Value, from, to);
        var mode = PlanReader.TreeOf(tree);
        if (!span.IsSuccess || !mode.IsSuccess)
            return (span.Refusal ?? mode.Refusal!).Problem();
        var chosen = UnitLevel.Commune;
        if (level is not null && !Codes.TryParse(level, out chosen))
            return new Refusal("bad-level", $"Không có cấp '{level}'; dùng: commune, department, district, province.").Problem();
        if (await scores.CardOfAsync(plan.Value, card, span.Value.To, cancellation) is not { } found)
            return new Refusal("no-scorecard", $"Kế hoạch '{slug}' không có bộ chỉ số{(card is null ? "" : $" '{card}'")}.", RefusalKind.NotFound).Problem();
        var query = new RankingQuery(plan.Value, found, found.EditionOn(span.Value.To), chosen, span.Value, mode.Value) { MinDenominator = min };
        var ranking = await scores.RankAsync(query, await reader.ScopeAsync(cancellation), cancellation);
        return TypedResults.Ok(ranking.Units.Select(RankAnswer.Of));
    }
}

/// <summary>A unit of a ranking. A null rank: listed, but below the least denominator.</summary>
internal sealed record RankAnswer(
    UnitName Unit, int? Rank, bool Tied, decimal Score, decimal Max, string Band, string Edition, IReadOnlyDictionary<string, decimal> Groups,
    IReadOnlyList<RankPartAnswer> Parts)
{
    public static RankAnswer Of(Ranked<ScoredUnit> ranked)
    {
        var (unit, score) = (ranked.Item, ranked.Item.Score);
        return new RankAnswer(
            UnitName.Of(unit.Unit), ranked.Rank, ranked.IsTied, score.Total, score.Max, score.Band, unit.Edition.Key,
            score.Groups.ToDictionary(group => group.Code, group => group.Points, StringComparer.Ordinal),
            [.. score.Groups.SelectMany(group => group.Parts.Select(part => RankPartAnswer.Of(group.Code, part, unit.InputOf(part.Code))))]);
    }
}

internal sealed record RankPartAnswer(string Code, string Group, decimal? Points, decimal Max, decimal? Numerator, decimal? Denominator, string Source)
{
    public static RankPartAnswer Of(string group, PartScore part, PartInput input) =>
        new(part.Code, group, part.Points, part.Max, input.Used?.Numerator, input.Used?.Denominator, Codes.Of(input.Source));
}
