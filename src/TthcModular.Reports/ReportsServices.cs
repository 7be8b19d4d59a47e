using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TthcModular.Figures;
using TthcModular.Packs.Catalogue;
using TthcModular.Reports.Checks;
using TthcModular.Reports.Content;
using TthcModular.Reports.Rendering;
using TthcModular.Reports.Templates;

namespace TthcModular.Reports;

/// <summary>Registers the module.</summary>
public static class ReportsServices
{
    /// <summary>Name of the activity source and the meter.</summary>
    public const string TelemetryName = ReportTelemetry.Name;

    /// <summary>Adds <see cref="IReports"/> and the check of packs' report templates.</summary>
    public static IServiceCollection AddTthcReports(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ITextTemplates>(provider => new HandlebarsTemplates(TemplateLimits.Default, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CompiledTemplates>();
        services.AddSingleton<IPackCheck, ReportTemplateCheck>();
        services.AddScoped<UnitComparison>();
        services.AddScoped<ReportedRemarks>();
        services.AddScoped<SnapshotReports>();
        services.AddScoped<ReportContent>();
        services.AddScoped<ReportSubjects>();
        services.AddScoped<INarratives, GuardedNarratives>();
        services.AddScoped<IReports, Rendering.Reports>();
        return services;
    }

    /// <summary>The checks of packs that this module and those beneath it make, for a pack's tests, where there is no host.</summary>
    public static IReadOnlyList<IPackCheck> PackChecks() =>
        [.. FiguresServices.PackChecks(), new ReportTemplateCheck(new HandlebarsTemplates(TemplateLimits.Default, TimeProvider.System))];
}
