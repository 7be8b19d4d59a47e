using TthcModular.Access.Scopes;

namespace TthcModular.Web.Api;

/// <summary>The JSON API under <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
internal static class ApiSetup
{
    public static void AddTthcApi(this IServiceCollection services)
    {
        services.AddOpenApi();
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<Readiness>("ready");
        services.AddScoped<PlanReader>();
        services.AddScoped<IndicatorReader>();
    }

    public static void MapTthcApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        Readiness.Map(app);
        var api = app.MapGroup("/api/v1").RequireAuthorization(Policies.SignedIn);
        api.MapUnits();
        api.MapPlanTypes();
        api.MapPlans();
        api.MapAssignments();
        api.MapIndicators();
        api.MapRanking();
        api.MapImports();
        api.MapReports();
        api.MapSnapshots();
    }
}
