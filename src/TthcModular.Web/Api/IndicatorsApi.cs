using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Files;
using TthcModular.Organisation.Results;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Api;

internal static class IndicatorsApi
{
    public static void MapIndicators(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{slug}/indicators", ListAsync).WithSummary("Chỉ tiêu của kế hoạch cho một đơn vị và một kỳ");
        api.MapGet("/plans/{slug}/indicators/{code}/records", RecordsAsync).WithSummary("Hồ sơ, số liệu đứng sau tử số hoặc mẫu số");
    }

    private static async Task<IResult> ListAsync(
        string slug, string? unit, DateOnly? from, DateOnly? to, string? tree, IndicatorReader indicators, CancellationToken cancellation) =>
        (await indicators.ReadAsync(slug, unit, from, to, tree, cancellation)).Answer(lines => lines);

    private static async Task<IResult> RecordsAsync(
        HttpContext context, string slug, string code, string? breakdown, string? part, string? unit, DateOnly? from, DateOnly? to, string? tree,
        string? cursor, int? limit, string? format, RecordFiles files, PlanReader reader, IPlans plans, IFigures figures, CancellationToken cancellation)
    {
        var found = await reader.PlanAtUnitAsync(slug, unit, cancellation);
        if (!found.IsSuccess)
            return found.Refusal.Problem();
        var at = found.Value;
        var span = reader.SpanOf(at.Plan, from, to);
        var mode = PlanReader.TreeOf(tree);
        if (!span.IsSuccess || !mode.IsSuccess)
            return (span.Refusal ?? mode.Refusal!).Problem();
        if (part is not (null or "numerator" or "denominator"))
            return new Refusal("bad-part", "Tham số part phải là 'numerator' (tử số) hoặc 'denominator' (mẫu số).").Problem();
        var lines = await plans.IndicatorsAsync(at.Plan, at.Unit, span.Value, mode.Value, at.Scope, cancellation);
        var line = lines.FirstOrDefault(l => l.Code == code && l.Request is not null && (breakdown is null || l.Request.Breakdown == breakdown));
        if (line?.Request is not { } request)
            return new Refusal("indicator-not-found", $"Kế hoạch không có chỉ tiêu '{code}' với số liệu.", RefusalKind.NotFound).Problem();
        var query = new RecordQuery(request, part != "denominator", at.Unit.Id, span.Value, mode.Value, cursor, Math.Clamp(limit ?? 100, 1, 1000)) { PlanId = at.Plan.Id };
        if (format is not (null or "json"))
        {
            return Enum.TryParse<TableFormat>(format, ignoreCase: true, out var table) && Enum.IsDefined(table)
                ? TypedResults.Stream(await files.MakeAsync(query, table, at.Scope, cancellation), table.ContentType(), $"{code}-{part ?? "numerator"}{table.Ending()}")
                : new Refusal("bad-format", $"Không có định dạng '{format}'; dùng: json, csv, xlsx.").Problem();
        }

        var page = await figures.RecordsAsync(query, at.Scope, cancellation);
        if (page.Next is { } next)
            context.Response.Headers.Link = $"<{context.Request.Path}{QueryString.Create(context.Request.Query.Where(q => q.Key != "cursor").Append(new("cursor", next)))}>; rel=\"next\"";
        return TypedResults.Ok(page.Rows.Select(row => page.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)));
    }
}
