using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Web.Api;

/// <summary>Ready once migrated; the answer tells each pack's state, which never makes the host unready.</summary>
internal sealed class Readiness(DbContext db) : IHealthCheck
{
    public static void Map(WebApplication app) => app.MapGet("/readyz", AnswerAsync).AllowAnonymous();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any() ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
    }

    private static async Task<IResult> AnswerAsync(HealthCheckService health, IPackCatalogue catalogue, CancellationToken cancellation)
    {
        var report = await health.CheckHealthAsync(cancellation);
        var ready = report.Status == HealthStatus.Healthy;
        var answer = new
        {
            Status = ready ? "ready" : "not-ready",
            Packs = catalogue.Current.Packs.Select(pack => new { pack.Id, pack.Version, State = Codes.Of(pack.State) }),
        };
        return ready ? TypedResults.Ok(answer) : TypedResults.Json(answer, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
