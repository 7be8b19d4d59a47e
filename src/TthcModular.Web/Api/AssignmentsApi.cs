using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Api;

internal static class AssignmentsApi
{
    public static void MapAssignments(this RouteGroupBuilder api) => api.MapPatch("/assignments/{id:int}", ReportAsync)
        .WithSummary("Báo cáo tiến độ của một phân công; If-Match mang etag đã đọc");

    internal sealed record Progress(int? Percent, string? Status, string? Statement);

    private static async Task<IResult> ReportAsync(
        HttpContext context, int id, Progress progress, IAssignments assignments, PlanReader reader, IViewerAccessor viewers,
        IOrganisation organisation, TimeProvider clock, CancellationToken cancellation)
    {
        if (Codes.Version(context.Request.Headers.IfMatch) is not { } version)
            return new Refusal("if-match-missing", "Thiếu If-Match: hãy gửi etag của phân công đã đọc.").Problem();
        var scope = await reader.ScopeAsync(cancellation);
        var found = await assignments.FindAsync(id, scope, cancellation);
        if (found is null)
            return new Refusal("assignment-not-found", $"Không có phân công số {id} mà bạn được xem.", RefusalKind.NotFound).Problem();
        var present = found.Assignment;
        if (!viewers.Current.May(Role.Officer, present.Unit, await organisation.TreeAsync(cancellation), clock.Today()))
            return new Refusal("not-allowed", $"Bạn không được báo cáo tiến độ thay {present.Unit.Name}.", RefusalKind.Forbidden).Problem();
        var status = present.Status;
        if (progress.Status is not null && !Codes.TryParse(progress.Status, out status))
            return new Refusal("bad-status", $"Trạng thái '{progress.Status}' không có; dùng: not-started, in-progress, done.").Problem();
        var report = new ProgressReport(
            version, status, progress.Percent ?? present.Percent, progress.Statement ?? present.Statement, viewers.Current.Name);
        var reported = await assignments.ReportAsync(id, report, scope, cancellation);
        if (reported.IsSuccess)
            context.Response.Headers.ETag = Codes.Etag(reported.Value.Version);
        return reported.Answer(AssignmentAnswer.Of);
    }
}
