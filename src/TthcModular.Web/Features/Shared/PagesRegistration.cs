using Microsoft.AspNetCore.Mvc.Razor;
using TthcModular.Web.Features.Plans;

namespace TthcModular.Web.Features.Shared;

/// <summary>Registers what the pages need of their own.</summary>
public static class PagesRegistration
{
    public static IServiceCollection AddTthcPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SiteOptions>(configuration.GetSection("Tthc"));
        services.AddScoped<SightOf>();
        services.AddScoped<PlanDesk>();
        return services;
    }

    /// <summary>A page's view lies beside its controller.</summary>
    public static void AddFeatureFolders(this RazorViewEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ViewLocationFormats.Clear();
        options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
        options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
    }
}
