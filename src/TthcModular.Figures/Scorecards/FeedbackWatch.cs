using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Records;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Scorecards;

internal sealed class FeedbackWatch(DbContext db, IOrganisation organisation, IFigures figures, IPackCatalogue packs, TimeProvider clock) : IFeedbackWatch
{
    private const int OverdueDays = 30;

    public async Task<FeedbackWarnings> ForAsync(FeedbackQuery query, UnitScope scope, CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var now = clock.GetUtcNow();
        var open = Open(query, tree, scope);
        var overdue = await open.CountAsync(row => row.DueAt < now, cancellation);
        var inTime = await open.CountAsync(row => row.DueAt >= now, cancellation);
        var rows = await open
            .OrderBy(row => row.DueAt < now)
            .ThenBy(row => row.DueAt)
            .ThenBy(row => row.Code)
            .Take(query.Limit)
            .ToListAsync(cancellation);
        var found = rows
            .Select(row => (Row: row, Unit: tree.Find(row.UnitId)))
            .Where(item => item.Unit is not null)
            .Select(item => new OpenFeedback(item.Row.Code, item.Unit!, item.Row.ReceivedOn, item.Row.DueOn, item.Row.DueAt < now, AtStake: null))
            .ToList();
        return new FeedbackWarnings(await WithCostAsync(found, query, cancellation), inTime, overdue);
    }

    private IQueryable<FeedbackRow> Open(FeedbackQuery query, OrganisationTree tree, UnitScope scope)
    {
        var (first, last) = (query.Today.AddDays(-OverdueDays), query.Today.AddDays(query.Days));
        var open = db.Set<FeedbackRow>().AsNoTracking().Where(row => row.AnsweredAt == null && row.DueOn >= first && row.DueOn <= last);
        if (query.Unit is null && scope.UnitIds is null)
            return open;
        int[] units = [.. query.Unit is null ? scope.UnitIds! : tree.UnitIdsOf(query.Unit, query.Today).Where(scope.Allows)];
        return open.Where(row => EF.Parameter(units).Contains(row.UnitId));
    }

    /// <summary>Adds what is at stake, from one evaluation for all units and spans.</summary>
    private async Task<IReadOnlyList<OpenFeedback>> WithCostAsync(List<OpenFeedback> found, FeedbackQuery query, CancellationToken cancellation)
    {
        if (found.Count == 0 || (query.Card ?? Installed()) is not { } card)
            return found;
        var stakes = FeedbackStakes.Of(card);
        var spans = found.Select(item => SpanOf(item, query)).Distinct().ToList();
        var asked = new FigureQuery([.. stakes.Requests], [.. found.Select(item => item.Unit.Id).Distinct()], spans);
        var computed = stakes.Requests.Count == 0 ? [] : await figures.EvaluateAsync(asked, UnitScope.Everything, cancellation);
        var byKey = computed.ToDictionary(figure => (figure.Code, figure.UnitId, figure.Span));
        return [.. found.Select(item =>
        {
            var span = SpanOf(item, query);
            return item with { AtStake = stakes.AtStake(span.To, item.IsOverdue, code => byKey.GetValueOrDefault((code, item.Unit.Id, span))) };
        })];
    }

    private FeedbackCard? Installed() => packs.Current.PlanTypes
        .SelectMany(type => type.Type.Scorecards.Select(card => new FeedbackCard(card, type.Type.Indicators)))
        .FirstOrDefault(card => FeedbackStakes.Of(card).Requests.Count > 0);

    private static Span SpanOf(OpenFeedback item, FeedbackQuery query)
    {
        if (query.Span is { } span && span.Contains(item.DueOn))
            return span;
        var first = new DateOnly(item.DueOn.Year, item.DueOn.Month, 1);
        return new Span(first, first.AddMonths(1).AddDays(-1));
    }
}
