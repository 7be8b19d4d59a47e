using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Worlds;

/// <summary>The module on a database with the world's units.</summary>
internal sealed class FiguresHost(TestHost host, TestCatalogue catalogue) : IAsyncDisposable
{
    public TestHost Host => host;

    public TestCatalogue Catalogue => catalogue;

    public static async Task<FiguresHost> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? addServices = null)
    {
        var catalogue = new TestCatalogue();
        var database = await TestDatabase.CreateAsync(kind);
        var host = TestHost.On(database, services =>
        {
            services.AddSingleton<IPackCatalogue>(catalogue);
            services.AddTthcOrganisation();
            services.AddTthcFigures(options => options.DataDirectory = database.DataDirectory);
            addServices?.Invoke(services);
        });
        var imported = await host.AskAsync<IOrganisation, UnitImportResult>(organisation =>
            organisation.ImportUnitsAsync(new StringReader(World.Units), CancellationToken.None));
        Assert.Empty(imported.Errors);
        return new FiguresHost(host, catalogue);
    }

    public Task<OrganisationTree> TreeAsync() => host.AskAsync<IOrganisation, OrganisationTree>(async organisation => await organisation.TreeAsync(CancellationToken.None));

    public async Task<int> UnitIdAsync(string code) => (await TreeAsync()).Find(code)!.Id;

    public Task<Result<ImportReport>> ImportAsync(ImportKind kind, string content, bool strict = false, UnitScope? scope = null, string? rejects = null) =>
        ImportAsync(kind, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(content), "tệp.csv", strict, scope, rejects);

    public async Task<Result<ImportReport>> ImportAsync(ImportKind kind, byte[] content, string name, bool strict = false, UnitScope? scope = null, string? rejects = null)
    {
        var path = Path.Combine(host.Database.DataDirectory, $"{Guid.NewGuid():N}.upload");
        await File.WriteAllBytesAsync(path, content);
        return await host.AskAsync<IImporter, Result<ImportReport>>(importer => importer.ImportAsync(
            new ImportRequest(kind, path, name, strict, rejects), scope ?? UnitScope.Everything, progress: null, CancellationToken.None));
    }

    public async Task<ImportReport> AcceptAsync(ImportKind kind, string content)
    {
        var outcome = await ImportAsync(kind, content);
        Assert.Null(outcome.Refusal);
        Assert.Empty(outcome.Value!.FirstRejects);
        return outcome.Value;
    }

    public Task<IReadOnlyList<Figure>> EvaluateAsync(FigureQuery query, UnitScope? scope = null) =>
        host.AskAsync<IFigures, IReadOnlyList<Figure>>(figures => figures.EvaluateAsync(query, scope ?? UnitScope.Everything, CancellationToken.None));

    public async Task<Figure> FigureAsync(Indicator indicator, string unit, Span span, string? breakdown = null, TreeMode tree = TreeMode.Then) =>
        Assert.Single(await EvaluateAsync(new FigureQuery([new IndicatorRequest(indicator, breakdown)], [await UnitIdAsync(unit)], [span]) { Tree = tree }));

    /// <summary>What the module's integrity checks find.</summary>
    public Task<IReadOnlyList<string>> FindingsAsync() => host.AskAsync<IEnumerable<IIntegrityCheck>, IReadOnlyList<string>>(async checks =>
    {
        var findings = new List<string>();
        foreach (var check in checks)
            findings.AddRange(await check.FindAsync(CancellationToken.None));
        return findings;
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

/// <summary>A catalogue that a test sets.</summary>
internal sealed class TestCatalogue : IPackCatalogue
{
    public event EventHandler? Changed;

    public PackCatalogue Current { get; private set; } = PackCatalogue.Empty;

    public void Set(params IEnumerable<Indicator> indicators)
    {
        var type = new PlanType("test", "Thử nghiệm") { Indicators = [.. indicators] };
        Current = new PackCatalogue(
        [
            new PackEntry("test", "1.0.0", "Thử nghiệm", "", PackState.Active, "", "")
            {
                PlanTypes = [new InstalledPlanType("test", "1.0.0", type, new Dictionary<string, string>(StringComparer.Ordinal), [], [])],
            },
        ]);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
