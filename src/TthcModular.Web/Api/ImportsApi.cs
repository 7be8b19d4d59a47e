using Microsoft.AspNetCore.Http.Features;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Imports;
using TthcModular.Organisation.Results;

namespace TthcModular.Web.Api;

internal static class ImportsApi
{
    public static void MapImports(this RouteGroupBuilder api)
    {
        api.MapPost("/imports/{kind}", EnqueueAsync).DisableAntiforgery().WithSummary("Nạp một tệp số liệu (multipart, trường file)");
        api.MapGet("/imports/{id}", FindAsync).WithSummary("Một lần nạp");
        api.MapGet("/imports/{id}/rejects", RejectsAsync).WithSummary("Các dòng bị loại của một lần nạp, CSV");
    }

    private static async Task<IResult> EnqueueAsync(
        HttpContext context, string kind, bool? strict, IImportQueue queue, PlanReader reader, IViewerAccessor viewers, CancellationToken cancellation)
    {
        if (!Codes.TryParse(kind, out ImportKind parsed))
            return new Refusal("bad-import-kind", $"Không có loại tệp '{kind}'; dùng: cases, feedback, results, observations.", RefusalKind.NotFound).Problem();
        if (!viewers.Current.IsAtLeast(Role.Officer))
            return new Refusal("not-allowed", "Bạn không được nạp số liệu.", RefusalKind.Forbidden).Problem();
        if (!context.Request.HasFormContentType)
            return new Refusal("not-multipart", "Hãy gửi tệp bằng multipart/form-data, trường 'file'.").Problem();
        var form = await context.Request.ReadFormAsync(cancellation);
        if (form.Files.Count != 1)
            return new Refusal("one-file", "Hãy gửi đúng một tệp.").Problem();
        var file = form.Files[0];
        var owner = new ImportOwner(viewers.Current.AccountId, viewers.Current.Name, await reader.ScopeAsync(cancellation));
        await using var content = file.OpenReadStream();
        var queued = await queue.EnqueueAsync(parsed, file.FileName, content, strict ?? false, owner, cancellation);
        return queued.IsSuccess
            ? TypedResults.Accepted($"/api/v1/imports/{queued.Value}", new { Id = queued.Value })
            : queued.Refusal.Problem();
    }

    private static async Task<IResult> FindAsync(string id, IImportQueue queue, IViewerAccessor viewers, CancellationToken cancellation) =>
        await JobAsync(id, queue, viewers, cancellation) is { } job ? TypedResults.Ok(ImportAnswer.Of(job)) : NotFound(id).Problem();

    private static async Task<IResult> RejectsAsync(string id, IImportQueue queue, IViewerAccessor viewers, CancellationToken cancellation) =>
        await JobAsync(id, queue, viewers, cancellation) is { RejectsFile: { } path }
            ? TypedResults.PhysicalFile(path, "text/csv; charset=utf-8", $"dong-bi-loai-{id}.csv")
            : NotFound(id).Problem();

    private static Task<ImportJob?> JobAsync(string id, IImportQueue queue, IViewerAccessor viewers, CancellationToken cancellation) =>
        queue.FindAsync(id, viewers.Current.AccountId, viewers.Current.IsAtLeast(Role.ProvinceAdmin), cancellation);

    private static Refusal NotFound(string id) => new("import-not-found", $"Không có lần nạp '{id}' của bạn.", RefusalKind.NotFound);
}
