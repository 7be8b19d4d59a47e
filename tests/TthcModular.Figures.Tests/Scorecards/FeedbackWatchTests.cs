using TthcModular.Figures.Imports;
using TthcModular.Figures.Scorecards;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Scopes;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Scorecards;

public sealed class FeedbackWatchTests
{
    private static readonly DateOnly Today = new(2024, 3, 10);

    [Theory, BothDatabases]
    public async Task ForAsync_TheOnlyFeedbackOfACommune_PutsAllItsPointsAtStake(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(Today.Year, Today.Month, Today.Day);
        await host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header,
        [
            new FeedbackLine("only", "A1", "2024-03-08", "2024-03-12", "", "0"),
            new FeedbackLine("one of two", "A2", "2024-03-08", "2024-03-11", "", "0"),
            new FeedbackLine("answered", "A2", "2024-03-08", "2024-03-12", "2024-03-09", "0"),
            new FeedbackLine("late", "A3", "2024-03-01", "2024-03-05", "", "0"),
            new FeedbackLine("later", "A1", "2024-03-08", "2024-04-12", "", "0"),
            new FeedbackLine("long ago", "A1", "2024-01-01", "2024-01-05", "", "0"),
        ]));

        var warnings = await AskAsync(host, UnitScope.Everything);

        Assert.Equal(
            [("one of two", 6m, false), ("only", 12m, false), ("late", 6m, true)],
            warnings.Items.Select(item => (item.Code, item.AtStake!.Value, item.IsOverdue)));
        Assert.Equal((2, 1), (warnings.InTime, warnings.Overdue));
    }

    [Fact]
    public async Task ForAsync_OutsideTheScope_IsSilent()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header, [new FeedbackLine("F", "A1", "2024-03-08", "2024-03-12", "", "0")]));

        Assert.Empty((await AskAsync(host, new UnitScope(new HashSet<int> { await host.UnitIdAsync("A2") }))).Items);
    }

    [Theory, BothDatabases]
    public async Task ForAsync_ManyUnits_NeedsNoMoreCommandsThanOne(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(Today.Year, Today.Month, Today.Day);
        await host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header, [new FeedbackLine("F", "A1", "2024-03-08", "2024-03-12", "", "0")]));
        await AskAsync(host, UnitScope.Everything);
        host.Host.Commands.Reset();
        await AskAsync(host, UnitScope.Everything);
        var one = host.Host.Commands.Count;
        await host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header,
            new[] { "A2", "A3", "B1", "B2" }.Select(unit => new FeedbackLine(unit, unit, "2024-03-08", "2024-03-12", "", "0"))));
        host.Host.Commands.Reset();

        var warnings = await AskAsync(host, UnitScope.Everything);

        Assert.Equal(5, warnings.Items.Count);
        Assert.Equal(one, host.Host.Commands.Count);
    }

    private static Task<FeedbackWarnings> AskAsync(FiguresHost host, UnitScope scope) => host.Host.AskAsync<IFeedbackWatch, FeedbackWarnings>(watch => watch.ForAsync(
        new FeedbackQuery(Unit: null, Today) { Card = new FeedbackCard(SmallCard.Card, SmallCard.Indicators) }, scope, CancellationToken.None));
}
