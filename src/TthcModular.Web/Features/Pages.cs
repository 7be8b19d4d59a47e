using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using TthcModular.Web.Features.Packs;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.PlanTypes;
using TthcModular.Web.Features.Scores;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features;

/// <summary>The server-rendered pages: one folder a controller, its views beside it.</summary>
internal static class Pages
{
    public static void AddTthcPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.ModelBindingMessageProvider.SpeakVietnamese();
        });
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<SightOf>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<SettingDesk>();
        services.AddScoped<PlanScores>();
        services.AddScoped<RecordFiles>();
        services.AddScoped<PackConsequences>();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "tthc-antiforgery");
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
    }

    public static void MapTthcPages(this WebApplication app) => app.MapControllers();
}
