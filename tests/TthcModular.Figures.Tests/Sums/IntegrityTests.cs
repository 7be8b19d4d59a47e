using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Sums;

/// <summary>What <c>db verify</c> says when somebody has been at the data by hand.</summary>
public sealed class IntegrityTests
{
    [Theory, BothDatabases]
    public async Task FindAsync_RecordChangedPastTheImport_NamesBothDays(DatabaseKind kind)
    {
        await using var host = await StoredAsync(kind);
        var day = new DateOnly(2024, 3, 2);
        await host.Host.DoAsync<DbContext>(db => db.Set<CaseRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.ReceivedOn, day)));

        var findings = await host.FindingsAsync();

        Assert.Contains(findings, finding => finding.Contains("A1 (Xã Ia Tôr), ngày 2024-03-01: đang lưu 1, tính lại từ hồ sơ được 0", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("A1 (Xã Ia Tôr), ngày 2024-03-02: đang lưu 0, tính lại từ hồ sơ được 1", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task FindAsync_StockWhoseEndWasLost_NamesTheDayAfterIt(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.Of("results-digitised-rate"));
        await host.AcceptAsync(ImportKind.Results, Lines.File(ResultLine.Header, [new ResultLine("1", "A1", "2024-01-01", "2024-03-31", "2024-02-01", "0")]));
        Assert.Empty(await host.FindingsAsync());
        await host.Host.DoAsync<DbContext>(db => db.Set<DailySumsRow>().Where(sums => sums.Total < 0).ExecuteDeleteAsync());

        var findings = await host.FindingsAsync();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains("2024-04-01: đang lưu 0, tính lại từ hồ sơ được -1", finding, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task FindAsync_SumOfAUnitThatIsNotInTheTree_SaysThatTheRootLacksIt(DatabaseKind kind)
    {
        await using var host = await StoredAsync(kind);
        await host.Host.DoAsync<DbContext>(db => db.Set<DailySumsRow>().ExecuteUpdateAsync(set => set.SetProperty(sum => sum.UnitId, 9999)));
        await host.Host.DoAsync<DbContext>(db => db.Set<CaseRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.UnitId, 9999)));

        var findings = await host.FindingsAsync();

        Assert.Contains(findings, finding => finding.Contains("cây đơn vị như lúc đó: cộng các đơn vị được 0, các đơn vị gốc 0, toàn bộ dữ liệu 1", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("bản đồ đơn vị hiện nay: cộng các đơn vị được 0", StringComparison.Ordinal));
        Assert.Contains("Có hồ sơ của đơn vị số 9999 mà cây tổ chức không có.", findings, StringComparer.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task FindAsync_ManyDifferences_NamesTheFirstAndCountsTheRest(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.Of("data-reuse-rate"));
        var random = new Random(5);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 200).Select(number => CaseLine.Random(random, $"H{number}"))));
        await host.Host.DoAsync<DbContext>(db => db.Set<DailySumsRow>().ExecuteDeleteAsync());

        var findings = await host.FindingsAsync();

        Assert.Equal(21, findings.Count);
        Assert.StartsWith("Còn ", findings[^1], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task FindAsync_MoreMeasuresOnTheSameDays_AsksNoMoreQuestions(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        var random = new Random(6);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 50).Select(number => CaseLine.Random(random, $"H{number}"))));

        host.Catalogue.Set(Standard.Of("online-submission-rate"), Standard.Of("digitisation-rate"), Standard.Of("feedback-on-time-rate"), Standard.Of("signed-result-rate"));
        var few = await QuestionsAsync(host);
        host.Catalogue.Set(Standard.All);
        var many = await QuestionsAsync(host);

        Assert.True(many.Measures > 2 * few.Measures, $"{few.Measures} and {many.Measures} measures");
        Assert.Equal(few.Commands, many.Commands);
    }

    [Theory, BothDatabases]
    public async Task ImportAsync_InventedBesideReal_IsRefused(DatabaseKind kind)
    {
        await using var host = await StoredAsync(kind);
        var path = Path.Combine(host.Host.Database.DataDirectory, "invented.csv");
        await File.WriteAllTextAsync(path, Lines.File(CaseLine.Header, [CaseLine.Simple with { Code = "H9" }]));
        var request = new ImportRequest(ImportKind.Cases, path, "invented.csv", Strict: true, RejectsPath: null) { IsInvented = true };

        var outcome = await host.Host.AskAsync<IImporter, Organisation.Results.Result<ImportReport>>(importer =>
            importer.ImportAsync(request, Organisation.Scopes.UnitScope.Everything, progress: null, CancellationToken.None));

        Assert.Equal("invented-beside-real", outcome.Refusal?.Code);
        Assert.Equal(1, await host.Host.AskAsync<DbContext, int>(db => db.Set<CaseRow>().CountAsync()));
    }

    private static async Task<(int Measures, int Commands)> QuestionsAsync(FiguresHost host)
    {
        await host.Host.DoAsync<IMeasureSums>(sums => sums.EnsureAsync(CancellationToken.None));
        host.Host.Commands.Reset();
        Assert.Empty(await host.Host.AskAsync<SumsCheck, IReadOnlyList<string>>(check => check.FindAsync(CancellationToken.None)));
        var commands = host.Host.Commands.Count;
        return (await host.Host.AskAsync<DbContext, int>(db => db.Set<MeasureRow>().CountAsync()), commands);
    }

    private static async Task<FiguresHost> StoredAsync(DatabaseKind kind)
    {
        var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.Of("online-submission-rate"));
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));
        return host;
    }
}
