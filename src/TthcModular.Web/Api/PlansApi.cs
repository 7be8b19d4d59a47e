using TthcModular.Organisation.Results;
using TthcModular.Plans;
using TthcModular.Plans.Tasks;

namespace TthcModular.Web.Api;

internal static class PlansApi
{
    public static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/plans", ListAsync).WithSummary("Các kế hoạch được xem");
        api.MapGet("/plans/{slug}", FindAsync).WithSummary("Một kế hoạch");
        api.MapGet("/plans/{slug}/tasks", TasksAsync).WithSummary("Nhiệm vụ của kế hoạch với tình hình của một đơn vị");
        api.MapGet("/plans/{slug}/assignments", AssignmentsAsync).WithSummary("Phân công của các đơn vị được xem");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, IPlans plans, PlanReader reader, string? cursor, int? limit, CancellationToken cancellation)
    {
        var listed = await plans.ListAsync(search: null, await reader.ScopeAsync(cancellation), cancellation);
        return Answering.Page(context, listed.Select(PlanListing.Of), plan => plan.Slug, cursor, limit);
    }

    private static async Task<IResult> FindAsync(string slug, PlanReader reader, CancellationToken cancellation) =>
        (await reader.PlanAsync(slug, cancellation)).Answer(PlanAnswer.Of);

    private static async Task<IResult> TasksAsync(string slug, string? unit, IPlans plans, PlanReader reader, CancellationToken cancellation)
    {
        var found = await reader.PlanAtUnitAsync(slug, unit, cancellation);
        if (!found.IsSuccess)
            return found.Refusal.Problem();
        var tasks = await plans.TasksAsync(found.Value.Plan, found.Value.Unit, found.Value.Scope, cancellation);
        return TypedResults.Ok(tasks.Select(TaskAnswer.Of));
    }

    private static async Task<IResult> AssignmentsAsync(
        HttpContext context, string slug, string? unit, string? status, int? cursor, int? limit,
        IAssignments assignments, PlanReader reader, CancellationToken cancellation)
    {
        var found = await reader.PlanAtUnitAsync(slug, unit, cancellation);
        if (!found.IsSuccess)
            return found.Refusal.Problem();
        Standing? standing = null;
        if (status is not null)
        {
            if (!Codes.TryParse(status, out Standing parsed))
                return new Refusal("bad-status", $"Trạng thái '{status}' không có; dùng: {string.Join(", ", Enum.GetValues<Standing>().Select(s => Codes.Of(s)))}.").Problem();
            standing = parsed;
        }

        var filter = new AssignmentFilter
        {
            Plan = slug,
            UnitId = unit is null ? null : found.Value.Unit.Id,
            Standing = standing,
            AfterId = cursor,
            Limit = Math.Clamp(limit ?? 500, 1, 1000),
        };
        var page = await assignments.ListAsync(filter, found.Value.Scope, cancellation);
        if (page.Count == filter.Limit)
            context.Response.Headers.Link = $"<{context.Request.Path}{QueryString.Create(context.Request.Query.Where(q => q.Key != "cursor").Append(new("cursor", $"{page[^1].Id}")))}>; rel=\"next\"";
        return TypedResults.Ok(page.Select(AssignmentAnswer.Of));
    }
}
