using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Packs.Catalogue;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Packs;

/// <summary>Packs with their states.</summary>
[Authorize(Policy = Policies.Read)]
[Route("quan-tri/goi")]
public sealed class PacksController(IPackCatalogue packs, IViewerAccessor viewers) : PageController
{
    [HttpGet("")]
    public IActionResult Index() => View(new PackList(packs.Current.Packs, viewers.Current.IsAtLeast(Role.ProvinceAdmin)));
}

/// <summary>The packs found.</summary>
/// <param name="MayManage">Whether reasons and buttons are shown.</param>
public sealed record PackList(IReadOnlyList<PackEntry> Packs, bool MayManage);
