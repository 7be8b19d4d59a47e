using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;
using TthcModular.Plans.Snapshots;
using TthcModular.Reports;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Snapshots;

/// <summary>Locked figures of a plan: locking, one snapshot, its files, and two beside each other.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("ke-hoach/{slug}/so-chot")]
public sealed class SnapshotsController(ISnapshots snapshots, IReports reports, IAuditLog audit, PlanDesk desk) : PageController
{
    [HttpPost("")]
    [Authorize(Policy = Policies.UnitLeader)]
    public async Task<IActionResult> Take(string slug, SnapshotInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input is not { From: { } from, To: { } to } || await desk.OpenAsync(slug, input.Unit, new SpanInput { From = from, To = to }, cancellation) is not { } open)
            return NoSuchPlan();
        if (!open.MayLock)
            return Refused(new("not-allowed", "Chỉ lãnh đạo, đầu mối của cơ quan ban hành kế hoạch và quản trị được chốt số liệu.", RefusalKind.Forbidden));
        if (open.Unit.Code != input.Unit || open.Spans.Problem is not null)
            return Missing("Đơn vị hoặc kỳ chốt không có trong kế hoạch.");
        await audit.AddAsync(open.Sight.Viewer.UserName, "snapshot.take", $"{slug} {open.Unit.Code} {Shared.Show.IsoDay(from)}..{Shared.Show.IsoDay(to)}", input.Reason, cancellation);
        var taken = await snapshots.TakeAsync(new SnapshotRequest(open.Plan, open.Unit, open.Span, input.Reason, open.Sight.Viewer.Name), open.Sight.Scope, cancellation);
        if (!taken.IsSuccess)
            return Refused(taken.Refusal);
        TempData["Notice"] = $"Đã chốt số liệu, bản {taken.Value.Version}.";
        return RedirectToAction(nameof(Show), new { slug, id = taken.Value.Id });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(string slug, int id, [FromQuery(Name = "don-vi")] string? unit, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit: null, new SpanInput(), cancellation) is not { } open)
            return NoSuchPlan();
        return await FindAsync(open, id, cancellation) is { } snapshot ? View(SnapshotPage.Of(open, snapshot, unit)) : NoSuchSnapshot();
    }

    [HttpGet("{id:int}/tai-ve")]
    public async Task<IActionResult> Download(string slug, int id, [FromQuery(Name = "dinh-dang")] string? format, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit: null, new SpanInput(), cancellation) is not { } open)
            return NoSuchPlan();
        if (await FindAsync(open, id, cancellation) is not { } snapshot)
            return NoSuchSnapshot();
        var name = $"chot-so-lieu-{slug}-{snapshot.Content.Unit.Code}-{Shared.Show.IsoDay(snapshot.Content.To)}-ban-{snapshot.Summary.Version}";
        if (format is "json" or null)
            return File(Encoding.UTF8.GetBytes(snapshot.Json), "application/json; charset=utf-8", $"{name}.json");
        if (format == "csv")
            return File(SnapshotFiles.Csv(snapshot), "text/csv; charset=utf-8", $"{name}.csv");
        if (!Enum.TryParse(format, ignoreCase: true, out ReportFormat document))
            return Missing("Bản chốt tải về được ở dạng JSON, CSV, Word, Excel hoặc HTML.");
        var rendered = await reports.RenderSnapshotAsync(id, document, open.Sight.Scope, cancellation);
        return rendered.IsSuccess ? File(rendered.Value.Content, rendered.Value.ContentType, rendered.Value.FileName) : Refused(rendered.Refusal);
    }

    [HttpGet("so-sanh")]
    public async Task<IActionResult> Compare(
        string slug, [FromQuery(Name = "truoc")] int? before, [FromQuery(Name = "sau")] int? after, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(slug, unit: null, new SpanInput(), cancellation) is not { } open)
            return NoSuchPlan();
        if (before is not { } left || after is not { } right || left == right)
            return Refused(new("two-snapshots", "Hãy chọn một bản trước và một bản sau khác nhau."));
        var compared = await snapshots.CompareAsync(left, right, open.Sight.Scope, cancellation);
        if (!compared.IsSuccess)
            return Refused(compared.Refusal);
        return compared.Value.Before.PlanId == open.Plan.Id ? View(new ComparisonPage(open, compared.Value)) : NoSuchSnapshot();
    }

    private async Task<Snapshot?> FindAsync(OpenPlan open, int id, CancellationToken cancellation) =>
        await snapshots.FindAsync(id, open.Sight.Scope, cancellation) is { } found && found.Summary.PlanId == open.Plan.Id ? found : null;

    private ViewResult NoSuchPlan() => Missing("Không có kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn.");

    private ViewResult NoSuchSnapshot() => Missing("Không có bản chốt số liệu này, hoặc bản chốt không thuộc phạm vi của bạn.");
}
