using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Editions;
using TthcModular.Organisation.Results;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Host;
using TthcModular.Packs.Register;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Packs;

/// <summary>Packs with their states, and the steps of their life: look first, then do.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("quan-tri/goi")]
public sealed class PacksController(
    IPackCatalogue packs, IPackLifecycle lifecycle, PackConsequences consequences, IEditions editions, SightOf sights, IViewerAccessor viewers) : PageController
{
    private const long MaxBytes = 100L * 1024 * 1024;
    private const int Latest = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await ListAsync(cancellation));

    [HttpPost("tai-len")]
    [Authorize(Policy = Policies.ProvinceAdmin)]
    [RequestSizeLimit(MaxBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
    public async Task<IActionResult> Upload(UploadInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (ModelState.IsValid)
        {
            await using var content = input.File!.OpenReadStream();
            var file = new PackFile(Path.GetFileName(input.File.FileName), content, input.AcceptsUnsigned);
            var kept = await lifecycle.UploadAsync(file, Order(reason: null), cancellation);
            if (kept.IsSuccess)
                return Redirect($"~/quan-tri/goi/{kept.Value.PackId}/xem-truoc?viec=dung&phien-ban={Uri.EscapeDataString(kept.Value.Version)}");
            ModelState.AddModelError("", kept.Reason);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Index), await ListAsync(cancellation));
    }

    [HttpGet("{id}")]
    [Authorize(Policy = Policies.ProvinceAdmin)]
    public async Task<IActionResult> Show(string id, CancellationToken cancellation)
    {
        var overview = await lifecycle.OverviewAsync(cancellation);
        var pack = packs.Current.Packs.FirstOrDefault(pack => string.Equals(pack.Id, id, StringComparison.OrdinalIgnoreCase));
        var known = pack?.Id ?? overview.Register.VersionsOf(id).FirstOrDefault()?.PackId ?? id;
        var history = await lifecycle.HistoryAsync(known, Latest, cancellation);
        return pack is null && history.Count == 0 ? Missing($"Không có gói '{id}'.") : View(new PackPage(known, pack, overview, history));
    }

    [HttpGet("{id}/xem-truoc")]
    [Authorize(Policy = Policies.ProvinceAdmin)]
    public async Task<IActionResult> Preview(
        string id, [FromQuery(Name = "viec")] string? work, [FromQuery(Name = "phien-ban")] string? version, CancellationToken cancellation)
    {
        if (PackWords.Work(work) is not { } kind)
            return Missing("Không có việc này với gói.");
        var move = new PackMove(kind, id, version);
        var preview = await lifecycle.PreviewAsync(move, cancellation);
        if (!preview.IsSuccess)
            return Refused(new Refusal("pack-not-changed", preview.Reason, RefusalKind.Conflict));
        var sight = await sights.RequestAsync(cancellation);
        return View(new PackDecision(move with { PackId = preview.Value.PackId }, await consequences.OfAsync(preview.Value, sight.Scope, cancellation)));
    }

    [HttpPost("{id}/{work}")]
    [Authorize(Policy = Policies.ProvinceAdmin)]
    public async Task<IActionResult> Do(string id, string work, MoveInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (PackWords.Work(work) is not { } kind)
            return Missing("Không có việc này với gói.");
        if (!ModelState.IsValid)
            return Refused(new Refusal("reason-too-long", "Lý do dài quá 500 ký tự."));
        var done = await lifecycle.DoAsync(new PackMove(kind, id, input.Version), Order(input.Reason), cancellation);
        if (!done.IsSuccess)
            return Refused(new Refusal("pack-not-changed", done.Reason, RefusalKind.Conflict));
        TempData["Notice"] = PackWords.Done(kind, done.Value.Title, done.Value.Version);
        return RedirectToAction(nameof(Index));
    }

    private PackOrder Order(string? reason) => new(viewers.Current.UserName, reason?.Trim() ?? "");

    private async Task<PackList> ListAsync(CancellationToken cancellation) => new(
        packs.Current.Packs,
        viewers.Current.IsAtLeast(Role.ProvinceAdmin) ? await lifecycle.OverviewAsync(cancellation) : null)
    {
        Contradictions = await editions.ContradictionsAsync(cancellation),
    };
}
