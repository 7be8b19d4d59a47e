using Microsoft.Extensions.Options;
using TthcModular.Access;
using TthcModular.Figures;
using TthcModular.Organisation;
using TthcModular.Packs;
using TthcModular.Plans;
using TthcModular.Reports;
using TthcModular.Storage;
using TthcModular.Web.Demo;

namespace TthcModular.Web.Hosting;

/// <summary>Composes the host, for the web application and the command line alike.</summary>
internal static class SiteBuilder
{
    /// <summary>Options of the verbs that the web application takes too.</summary>
    private static readonly Dictionary<string, string> Switches = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--data-directory"] = $"{SiteOptions.Section}:{nameof(SiteOptions.DataDirectory)}",
    };

    /// <summary>A builder whose files lie beside the executable, wherever it is started from.</summary>
    public static WebApplicationBuilder Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name,
        });
        builder.Configuration.AddCommandLine(args, Switches);
        return builder;
    }

    /// <summary>Adds clock, settings and all modules.</summary>
    public static void AddTthcModules(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var section = builder.Configuration.GetSection(SiteOptions.Section);
        services.AddOptions<SiteOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptions.Validation>();
        services.AddSingleton<TimeProvider, SiteClock>();

        var site = section.Get<SiteOptions>() ?? new SiteOptions();
        site.DataDirectory = Path.GetFullPath(site.DataDirectory);
        section[nameof(SiteOptions.DataDirectory)] = site.DataDirectory;
        services.AddTthcStorage(builder.Configuration);
        services.AddTthcOrganisation();
        services.AddTthcAccess();
        services.AddTthcPackStore();
        services.AddTthcPacks(packs =>
        {
            section.GetSection("Packs").Bind(packs);
            packs.PacksDirectory = site.PacksDirectory;
            packs.InstalledDirectory = Path.Combine(site.DataDirectory, "packs");
        });
        services.AddTthcFigures(imports => imports.DataDirectory = site.DataDirectory);
        services.AddTthcPlans();
        services.AddTthcReports();
        services.AddTthcDemonstration();
        services.AddSignInRate();
    }
}
