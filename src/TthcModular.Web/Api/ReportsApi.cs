using TthcModular.Organisation.Results;
using TthcModular.Reports;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Api;

internal static class ReportsApi
{
    public static void MapReports(this RouteGroupBuilder api) => api.MapGet("/plans/{slug}/reports/{report}", RenderAsync)
        .WithSummary("Một báo cáo đã lập: docx, html hoặc xlsx");

    private static async Task<IResult> RenderAsync(
        string slug, string report, string? unit, DateOnly? from, DateOnly? to, string? format, string? tree, IReports reports, PlanReader reader, CancellationToken cancellation)
    {
        if (!Codes.TryParse(format ?? "docx", out ReportFormat parsed))
            return new Refusal("bad-format", $"Không có định dạng '{format}'; dùng: docx, html, xlsx.").Problem();
        if (from is null != to is null)
            return new Refusal("span-half", "Hãy cho cả ngày đầu kỳ (from) và ngày cuối kỳ (to), hoặc không cho ngày nào.").Problem();
        var mode = PlanReader.TreeOf(tree);
        if (!mode.IsSuccess)
            return mode.Refusal.Problem();
        Span? span = from is { } first && to is { } last ? new Span(first, last) : null;
        var rendered = await reports.RenderAsync(new ReportRequest(slug, report, unit, span, parsed) { Tree = mode.Value }, await reader.ScopeAsync(cancellation), cancellation);
        return rendered.IsSuccess
            ? TypedResults.File(rendered.Value.Content, rendered.Value.ContentType, rendered.Value.FileName)
            : rendered.Refusal.Problem();
    }
}
