using TthcModular.Figures.Imports;
using TthcModular.Figures.Scorecards;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Scorecards;

public sealed class ScoreServiceTests
{
    private static readonly Span March = new(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31));
    private static readonly CaseLine Line = CaseLine.Simple;

    [Theory, BothDatabases]
    public async Task ScoreAsync_EverySource_GivesItsPointsAndSaysWhereFrom(DatabaseKind kind)
    {
        await using var host = await WithCasesAsync(kind);
        await EnterAsync(host, "64", Ratio("1.1", 3, 4));
        await EnterAsync(host, "A1", Points("B", 7.5m));

        var unit = Assert.Single(await ScoreAsync(host, "A1"));

        Assert.Equal([15m, 15m, 22.5m, 8m], unit.Score.Groups.Select(group => group.Points));
        Assert.Equal(
            [InputSource.OfProvince, InputSource.Computed, InputSource.Computed, InputSource.Entered, InputSource.Computed, InputSource.Computed, InputSource.NumeratorMissing],
            new[] { "CK", "2.1", "A", "B", "5.1", "5.2", "5.3" }.Select(code => unit.InputOf(code).Source));
        Assert.Equal((3m, 4m), (unit.InputOf("2.1").Used!.Numerator, unit.InputOf("2.1").Used!.Denominator));
    }

    [Theory, BothDatabases]
    public async Task ScoreAsync_PublishedGroupPoints_CountBesideTheComputedOnesWithTheGap(DatabaseKind kind)
    {
        await using var host = await WithCasesAsync(kind);
        await EnterAsync(host, "A1", Points("TT", 20));

        var group = Assert.Single(await ScoreAsync(host, "A1")).Score.Groups[2];

        Assert.Equal((20m, 15m, 5m), (group.Points, group.Computed, group.Gap));
    }

    [Fact]
    public async Task ScoreAsync_TwoEditions_AnswerNoFeedbackDifferently()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Line with { Unit = "A1", Satisfaction = "5" }, Line with { Code = "2", Satisfaction = "1" }]));

        var scored = await ScoreAsync(host, ["A1"], [SmallCard.Old, SmallCard.New]);

        Assert.Equal([10m, 16m], scored.Select(unit => unit.Score.Groups[3].Points));
        Assert.Equal(["old", "new"], scored.Select(unit => unit.Edition.Key));
    }

    [Theory, BothDatabases]
    public async Task ScoreAsync_ManyUnits_NeedsNoMoreCommandsThanOne(DatabaseKind kind)
    {
        await using var host = await WithCasesAsync(kind);
        await ScoreAsync(host, "A1");
        host.Host.Commands.Reset();
        await ScoreAsync(host, "A1");
        var one = host.Host.Commands.Count;
        host.Host.Commands.Reset();

        await ScoreAsync(host, ["64", "D1", "D2", "A1", "A2", "A3", "B1", "B2", "S1"], [SmallCard.Old, SmallCard.New]);

        Assert.Equal(one, host.Host.Commands.Count);
        Assert.InRange(one, 1, 12);
    }

    [Theory, BothDatabases]
    public async Task RankAsync_TiesAndAUnitWithoutCases_AreThoseOfACompetition(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, new[] { "A1", "A2", "B1" }.Select(unit => Line with { Code = unit, Unit = unit })));
        await EnterAsync(host, "B1", Points("B", 1));
        var visible = new UnitScope(new HashSet<int> { await host.UnitIdAsync("A2"), await host.UnitIdAsync("A3") });

        var ranking = await RankAsync(host, ["A3", "A1", "B1", "A2"], minDenominator: 1);
        var turned = await RankAsync(host, ["A2", "B1", "A1", "A3"], minDenominator: 1);
        var seen = await RankAsync(host, ["A3", "A1", "B1", "A2"], minDenominator: 1, visible);

        Assert.Equal([("B1", 1, false), ("A1", 2, true), ("A2", 2, true), ("A3", (int?)null, false)], ranking.Units.Select(Short));
        Assert.Equal(ranking.Units.Select(Short), turned.Units.Select(Short));
        Assert.Equal([("A2", 2, true), ("A3", (int?)null, false)], seen.Units.Select(Short));
        Assert.Equal((3, 4), (seen.RankedCount, seen.Count));
        Assert.Equal(4, (await RankAsync(host, ["A1", "A2", "A3", "B1"], minDenominator: 0)).RankedCount);

        static (string Unit, int? Rank, bool Tied) Short(Ranked<ScoredUnit> unit) => (unit.Item.Unit.Code, unit.Rank, unit.IsTied);
    }

    [Theory, BothDatabases]
    public async Task AddAsync_ACorrection_StandsBesideWhatWasEnteredBefore(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await EnterAsync(host, "A1", Points("TT", 20));
        await EnterAsync(host, "A1", Points("TT", 20));
        await EnterAsync(host, "A1", Points("TT", 21.5m));
        var corrected = Assert.Single(await ScoreAsync(host, "A1")).Score.Groups[2].Entered;
        await EnterAsync(host, "A1", new ScoreInput("tt", Numerator: null, Denominator: null, Points: null));

        var id = await host.UnitIdAsync("A1");
        var history = await host.Host.AskAsync<IScoreEntries, IReadOnlyList<ScoreEntry>>(entries =>
            entries.HistoryAsync("small", id, March, UnitScope.Everything, CancellationToken.None));

        Assert.Equal(21.5m, corrected);
        Assert.Equal([null, 21.5m, 20m], history.Select(entry => entry.Input.Points));
        Assert.All(history, entry => Assert.Equal(("canbo", FixedClock.Demonstration), (entry.Account, entry.At)));
        Assert.Null(Assert.Single(await ScoreAsync(host, "A1")).Score.Groups[2].Entered);
    }

    [Theory]
    [InlineData("A1,A,3,4,\nNO,A,3,4,", "bad-rows", "Dòng 3")]
    [InlineData("A1,A,3,4,\nA1,9.9,3,4,", "unknown-score-part", "Dòng 3")]
    [InlineData("A1,TT,,,41", "score-out-of-range", "Dòng 2")]
    [InlineData("A1,A,3,4,\nA1,a,1,4,", "score-part-twice", "nhiều lần")]
    [InlineData("A1,TT,,,1.001", "score-too-fine", "2 chữ số")]
    [InlineData("A2,TT,,,1", "unit-not-visible", "Dòng 2")]
    public async Task ImportAsync_ABadRow_RefusesTheFileAndStoresNothing(string rows, string code, string words)
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var scope = new UnitScope(new HashSet<int> { await host.UnitIdAsync("A1") });

        var outcome = await ImportAsync(host, rows, scope);

        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Contains(words, outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.All(Assert.Single(await ScoreAsync(host, "A1")).Inputs, input => Assert.Null(input.Entry));
    }

    [Theory, BothDatabases]
    public async Task ImportAsync_GoodRows_AreScored(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);

        var outcome = await ImportAsync(host, "A1,A,3,4,\nA1,CK,,,11.79\nA2,2.1,1,2,", UnitScope.Everything);

        Assert.Equal(3, outcome.Value);
        var scored = await ScoreAsync(host, ["A1", "A2"], [SmallCard.New]);
        Assert.Equal([11.79m, 0m, 22.5m, 12m], scored[0].Score.Groups.Select(group => group.Points));
        Assert.Equal(10m, scored[1].Score.Groups[1].Points);
    }

    private static async Task<FiguresHost> WithCasesAsync(DatabaseKind kind)
    {
        var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
        [
            Line with { Code = "1" },
            Line with { Code = "2", Due = "2024-03-04", Payment = "cash" },
            Line with { Code = "3", Completed = "", Outcome = "pending", Due = "2024-04-04", Payment = "none" },
            Line with { Code = "4", Payment = "none" },
        ]));
        await host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header, [new FeedbackLine("F1", "A1", "2024-03-01", "2024-03-10", "", "0")]));
        return host;
    }

    private static async Task EnterAsync(FiguresHost host, string unit, params ScoreInput[] inputs)
    {
        var id = await host.UnitIdAsync(unit);
        var set = new ScoreEntrySet(SmallCard.Card, SmallCard.New, March, [.. inputs.Select(input => (id, input))], "Cổng", "canbo");
        var added = await host.Host.AskAsync<IScoreEntries, Result<int>>(entries => entries.AddAsync(set, UnitScope.Everything, CancellationToken.None));
        Assert.Null(added.Refusal);
    }

    private static async Task<Result<int>> ImportAsync(FiguresHost host, string rows, UnitScope scope)
    {
        var path = Path.Combine(host.Host.Database.DataDirectory, "diem.csv");
        await File.WriteAllTextAsync(path, $"unit_code,part,numerator,denominator,points\n{rows}\n");
        var file = new ScoreEntryFile(SmallCard.Card, SmallCard.New, March, path, "điểm.csv", "canbo");
        return await host.Host.AskAsync<IScoreEntries, Result<int>>(entries => entries.ImportAsync(file, scope, CancellationToken.None));
    }

    private static Task<IReadOnlyList<ScoredUnit>> ScoreAsync(FiguresHost host, string unit) => ScoreAsync(host, [unit], [SmallCard.New]);

    private static async Task<IReadOnlyList<ScoredUnit>> ScoreAsync(FiguresHost host, string[] units, ScorecardEdition[] editions)
    {
        var query = await QueryAsync(host, units, editions);
        return await host.Host.AskAsync<IScores, IReadOnlyList<ScoredUnit>>(scores => scores.ScoreAsync(query, UnitScope.Everything, CancellationToken.None));
    }

    private static async Task<Ranking> RankAsync(FiguresHost host, string[] units, decimal minDenominator, UnitScope? scope = null)
    {
        var query = await QueryAsync(host, units, [SmallCard.New]);
        return await host.Host.AskAsync<IScores, Ranking>(scores => scores.RankAsync(query, minDenominator, scope ?? UnitScope.Everything, CancellationToken.None));
    }

    private static async Task<ScoreQuery> QueryAsync(FiguresHost host, string[] units, ScorecardEdition[] editions)
    {
        var tree = await host.TreeAsync();
        return new ScoreQuery(SmallCard.Card, editions, SmallCard.Indicators, [.. units.Select(code => tree.Find(code)!.Id)], March) { Tree = TreeMode.Then };
    }

    private static ScoreInput Ratio(string part, decimal numerator, decimal denominator) => new(part, numerator, denominator, Points: null);

    private static ScoreInput Points(string part, decimal points) => new(part, Numerator: null, Denominator: null, points);
}
