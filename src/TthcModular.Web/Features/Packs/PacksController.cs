using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Editions;
using TthcModular.Organisation.Results;
using TthcModular.Packs;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Host;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Packs;

/// <summary>Packs with their states.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("quan-tri/goi")]
public sealed class PacksController(IPackCatalogue packs, IPackHost host, IEditions editions, IViewerAccessor viewers) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(new PackList(packs.Current.Packs, viewers.Current.IsAtLeast(Role.ProvinceAdmin))
    {
        Contradictions = await editions.ContradictionsAsync(cancellation),
    });

    [HttpPost("{id}/bat")]
    [Authorize(Policy = Policies.ProvinceAdmin)]
    public async Task<IActionResult> Enable(string id, CancellationToken cancellation) =>
        Switched(await host.EnableAsync(id, cancellation), "Đã bật gói");

    [HttpPost("{id}/tat")]
    [Authorize(Policy = Policies.ProvinceAdmin)]
    public async Task<IActionResult> Disable(string id, CancellationToken cancellation) =>
        Switched(await host.DisableAsync(id, cancellation), "Đã tắt gói");

    private IActionResult Switched(PackOutcome<PackEntry> outcome, string done)
    {
        if (!outcome.IsSuccess)
            return Refused(new Refusal("pack-not-switched", outcome.Reason, RefusalKind.Conflict));
        TempData["Notice"] = $"{done} {outcome.Value.Title}.";
        return RedirectToAction(nameof(Index));
    }
}

/// <summary>The packs found.</summary>
/// <param name="MayManage">Whether reasons and buttons are shown.</param>
public sealed record PackList(IReadOnlyList<PackEntry> Packs, bool MayManage)
{
    /// <summary>Where a pack changed an edition without naming a new one.</summary>
    public IReadOnlyList<string> Contradictions { get; init; } = [];
}
