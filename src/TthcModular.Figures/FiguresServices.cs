using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Forms;
using TthcModular.Figures.Gaps;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Scorecards;
using TthcModular.Figures.Sums;
using TthcModular.Organisation.Results;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Figures;

/// <summary>Registers the module.</summary>
public static class FiguresServices
{
    /// <summary>Name of the module's activity source and meter.</summary>
    public static string TelemetryName => FiguresTelemetry.Name;

    /// <summary>Registers imports, sums, indicators and forms. Storage, organisation and packs are registered by their modules.</summary>
    public static IServiceCollection AddTthcFigures(this IServiceCollection services, Action<ImportOptions> configure)
    {
        services.AddOptions<ImportOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        AddSums(services);
        AddImports(services);
        services.AddScoped<RecordsBehind>();
        services.AddScoped<IFigures, FigureService>();
        services.AddScoped<SettlementService>();
        services.AddScoped<IReportedGaps, ReportedGaps>();
        services.AddScoped<IForms, FormService>();
        AddScores(services);
        return services;
    }

    /// <summary>The checks of packs that this module makes, for a pack's tests, where there is no host.</summary>
    public static IReadOnlyList<IPackCheck> PackChecks() => [new DefinitionCheck()];

    private static void AddSums(IServiceCollection services)
    {
        services.AddSingleton<MeasureDefinitions>();
        services.AddSingleton<IPackCheck, DefinitionCheck>();
        services.AddSingleton<EditionCache>();
        services.AddScoped<IndicatorEditions>();
        services.AddScoped<ScorecardEditions>();
        services.AddScoped<EditionRecords>();
        services.AddScoped<IEditions, EditionService>();
        services.AddScoped<MeasureSums>();
        services.AddScoped<IMeasureSums>(provider => provider.GetRequiredService<MeasureSums>());
        services.AddScoped<SumsCheck>();
        services.AddScoped<IIntegrityCheck>(provider => provider.GetRequiredService<SumsCheck>());
        services.AddScoped<IIntegrityCheck, RollUpCheck>();
        services.AddHostedService<SumsBackfill>();
    }

    private static void AddScores(IServiceCollection services)
    {
        services.AddScoped<ScoreEntries>();
        services.AddScoped<IScoreEntries>(provider => provider.GetRequiredService<ScoreEntries>());
        services.AddScoped<ScoreInputs>();
        services.AddScoped<IScores, ScoreService>();
        services.AddScoped<IFeedbackWatch, FeedbackWatch>();
    }

    private static void AddImports(IServiceCollection services)
    {
        services.AddSingleton<ImportProgressBoard>();
        services.AddSingleton<ImportSignal>();
        services.AddScoped<InventedRecords>();
        services.AddScoped<IImporter, Importer>();
        services.AddScoped<IImportQueue, ImportQueue>();
        services.AddScoped<ImportJobs>();
        services.AddSingleton<ImportWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
    }
}
