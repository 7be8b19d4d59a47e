using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Sums;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Host;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;
using TthcModular.Testing.Processes;

namespace TthcModular.Benchmarks;

/// <summary>The modules in this process, with the host's packs and the province's units in a fresh database.</summary>
internal sealed class Modules(TestHost host) : IAsyncDisposable
{
    public static readonly Span Year = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    public TestDatabase Database => host.Database;

    public static async Task<Modules> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var host = TestHost.On(database, services => services
            .AddTthcOrganisation()
            .AddTthcPacks(packs =>
            {
                packs.PacksDirectory = Path.Combine(HostExecutable.Folder, "packs");
                packs.InstalledDirectory = Path.Combine(database.DataDirectory, "packs");
            })
            .AddTthcFigures(options => options.DataDirectory = database.DataDirectory));
        await host.DoAsync<IPackHost>(packs => packs.ReloadAsync(CancellationToken.None));
        await host.DoAsync<IOrganisation>(organisation => organisation.ImportUnitsAsync(new StringReader(Province.UnitsFile()), CancellationToken.None));
        await host.DoAsync<IMeasureSums>(sums => sums.EnsureAsync(CancellationToken.None));
        return new Modules(host);
    }

    /// <summary>Imports cases; the seconds it took.</summary>
    public async Task<double> ImportAsync(string file)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = await host.AskAsync<IImporter, Result<ImportReport>>(importer => importer.ImportAsync(
            new ImportRequest(ImportKind.Cases, file, Path.GetFileName(file), Strict: true, RejectsPath: null), UnitScope.Everything, progress: null, CancellationToken.None));
        return outcome.IsSuccess ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException(outcome.Refusal.Message);
    }

    /// <summary>All indicators of all packs with their breakdowns, for every unit over the year; the seconds it took.</summary>
    public async Task<(double Seconds, IReadOnlyList<Figure> Figures)> EvaluateAsync()
    {
        var indicators = host.Services.GetRequiredService<IPackCatalogue>().Current.PlanTypes.SelectMany(type => type.Type.Indicators)
            .SelectMany(indicator => indicator.Breakdowns.Select(breakdown => new IndicatorRequest(indicator, breakdown.Key)).Prepend(new IndicatorRequest(indicator, null)))
            .ToList();
        var tree = await host.AskAsync<IOrganisation, OrganisationTree>(async organisation => await organisation.TreeAsync(CancellationToken.None));
        int[] units = [.. Enumerable.Range(0, Province.Units).Select(unit => tree.Find(Province.Code(unit))!.Id)];
        var started = Stopwatch.GetTimestamp();
        var figures = await host.AskAsync<IFigures, IReadOnlyList<Figure>>(service =>
            service.EvaluateAsync(new FigureQuery(indicators, units, [Year]), UnitScope.Everything, CancellationToken.None));
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, figures);
    }

    /// <summary>Opens a figure of one unit to its records, the first page; the seconds it took.</summary>
    public async Task<double> OpenAsync(int unit)
    {
        var indicator = host.Services.GetRequiredService<IPackCatalogue>().Current.PlanTypes.SelectMany(type => type.Type.Indicators)
            .First(candidate => candidate.Code == "on-time-settlement-rate");
        var tree = await host.AskAsync<IOrganisation, OrganisationTree>(async organisation => await organisation.TreeAsync(CancellationToken.None));
        var query = new RecordQuery(new IndicatorRequest(indicator, null), OfNumerator: true, tree.Find(Province.Code(unit))!.Id, Year, TreeMode.Then, After: null, Limit: 50);
        var started = Stopwatch.GetTimestamp();
        await host.AskAsync<IFigures, RecordPage>(service => service.RecordsAsync(query, UnitScope.Everything, CancellationToken.None));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
