using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Sums;

public sealed class MeasureSumsTests
{
    private static readonly Span March = new(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31));
    private static readonly Indicator Online = Standard.Of("online-submission-rate");

    [Theory, BothDatabases]
    public async Task EnsureAsync_NewPack_ComputesItsMeasuresFromStoredRecords(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        var random = new Random(3);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 200).Select(number => CaseLine.Random(random, $"H{number}"))));
        await host.AcceptAsync(ImportKind.Results, Lines.File(ResultLine.Header, Enumerable.Range(0, 100).Select(number => ResultLine.Random(random, $"K{number}"))));

        host.Catalogue.Set(Standard.All);
        await EnsureAsync(host);

        var measures = await host.Host.AskAsync<DbContext, List<MeasureRow>>(db => db.Set<MeasureRow>().ToListAsync());
        Assert.Equal(Standard.All.SelectMany(MeasureDefinitions.Of).Select(measure => measure.Key).ToHashSet(StringComparer.Ordinal).Count, measures.Count);
        Assert.All(measures, measure => Assert.True(measure.IsComplete));
        Assert.True(await host.Host.AskAsync<DbContext, bool>(db => db.Set<DailySumsRow>().AnyAsync()));
        Assert.Empty(await host.FindingsAsync());
    }

    [Theory, BothDatabases]
    public async Task ImportAsync_ByAProcessWithoutThePack_LeavesNoStaleSums(DatabaseKind kind)
    {
        await using var database = await FiguresHost.CreateAsync(kind);
        database.Catalogue.Set(Online);
        await database.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));
        Assert.Equal(1, (await database.FigureAsync(Online, "A1", March)).Denominator);

        // A second process on the same database, started without any pack.
        await using (var other = SecondProcess.On(database))
        {
            var path = Path.Combine(database.Host.Database.DataDirectory, "more.csv");
            await File.WriteAllTextAsync(path, Lines.File(CaseLine.Header, [CaseLine.Simple with { Code = "H2" }]));
            Assert.True((await other.ImportAsync(path)).IsSuccess);
        }

        Assert.Equal(2, (await database.FigureAsync(Online, "A1", March)).Denominator);
        Assert.Empty(await database.FindingsAsync());
    }

    [Theory, BothDatabases]
    public async Task ImportAsync_SameFileTwice_ChangesNoSum(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.All);
        var random = new Random(4);
        var file = Lines.File(CaseLine.Header, Enumerable.Range(0, 300).Select(number => CaseLine.Random(random, $"H{number}")));
        await host.AcceptAsync(ImportKind.Cases, file);
        var before = await SumsAsync(host);

        await host.AcceptAsync(ImportKind.Cases, file);

        Assert.Equal(before, await SumsAsync(host));
        Assert.Equal(300, await host.Host.AskAsync<DbContext, int>(db => db.Set<CaseRow>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task ImportAsync_LastRecordOfADayMoves_LeavesNoSumOfZero(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Online);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));

        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple with { Unit = "B1", Channel = "counter" }]));

        var left = await host.UnitIdAsync("A1");
        var sums = await SumsAsync(host);
        Assert.NotEmpty(sums);
        Assert.DoesNotContain(sums, sum => sum.UnitId == left);
    }

    [Theory, BothDatabases]
    public async Task FindAsync_SumChangedByHand_NamesMeasureUnitAndDay(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Online);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));
        await host.Host.DoAsync<DbContext>(db => db.Set<DailySumsRow>().Where(sums => sums.UnitId > 0).ExecuteUpdateAsync(set => set.SetProperty(sums => sums.Days, MonthOfDays.Pack([7])).SetProperty(sums => sums.Total, 7)));

        var findings = await host.FindingsAsync();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains("2024-03-01: đang lưu 7, tính lại từ hồ sơ được 1", finding, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task ImportAsync_StockThatEndsBeforeItBegins_CountsNothing(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.Of("results-digitised-rate"));
        await host.AcceptAsync(ImportKind.Results, Lines.File(ResultLine.Header,
        [
            new ResultLine("1", "A1", "2024-01-01", "2023-12-31", "", "0"),
            new ResultLine("2", "A1", "2024-01-01", "9999-12-31", "2024-06-01", "0"),
            new ResultLine("3", "A1", "2024-01-01", "2024-03-31", "2024-06-01", "0"),
        ]));
        var indicator = Standard.Of("results-digitised-rate");

        var march = await host.FigureAsync(indicator, "64", March);
        var april = await host.FigureAsync(indicator, "64", new Span(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 1)));
        var june = await host.FigureAsync(indicator, "64", new Span(new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 1)));

        Assert.Equal([(0m, 2m), (0m, 1m), (1m, 1m)], new[] { march, april, june }.Select(figure => (figure.Numerator!.Value, figure.Denominator!.Value)));
    }

    [Fact]
    public async Task EnsureAsync_EditionSeenAgainWithAnotherFormula_KeepsWhatWasWrittenFirst()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        host.Catalogue.Set(Online);
        await EnsureAsync(host);
        host.Catalogue.Set(Online with { Editions = [Online.Editions[0] with { Numerator = Online.Editions[0].Denominator! }] });
        await EnsureAsync(host);

        var edition = Assert.Single(await host.Host.AskAsync<DbContext, List<IndicatorEditionRow>>(db => db.Set<IndicatorEditionRow>().ToListAsync()));

        Assert.Equal(Online.Editions[0].Numerator.Content, edition.Numerator);
    }

    [Fact]
    public void Check_MeasureOverAnUnknownField_IsNamed()
    {
        var broken = Online with { Editions = [Online.Editions[0] with { Numerator = new Measure.Count(RecordKind.Cases, "ReceivedAt", Filter.Always) }] };
        var catalogue = new TestCatalogue();
        catalogue.Set(broken);

        var reasons = new DefinitionCheck().Check(catalogue.Current.FindPlanType("test")!);

        Assert.Contains("'ReceivedAt'", Assert.Single(reasons), StringComparison.Ordinal);
    }

    private static Task EnsureAsync(FiguresHost host) => host.Host.DoAsync<IMeasureSums>(sums => sums.EnsureAsync(CancellationToken.None));

    private static Task<List<(int MeasureId, int UnitId, DateOnly Day, long Sum)>> SumsAsync(FiguresHost host) =>
        host.Host.AskAsync<DbContext, List<(int, int, DateOnly, long)>>(async db =>
            [.. (await db.Set<DailySumsRow>().AsNoTracking().ToListAsync()).SelectMany(Days).Order()]);

    private static IEnumerable<(int MeasureId, int UnitId, DateOnly Day, long Sum)> Days(DailySumsRow month)
    {
        var days = new long[MonthOfDays.MostDays];
        MonthOfDays.AddTo(days, month.Days);
        return days
            .Select((sum, day) => (Sum: sum, Day: day))
            .Where(item => item.Sum != 0)
            .Select(item => (month.MeasureId, month.UnitId, MonthOfDays.FirstOf(month.Month).AddDays(item.Day), item.Sum));
    }
}
