using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Home;

/// <summary>Hôm nay: what needs attention, what to do, and how the running plans stand.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class HomeController(IAttention attention, SightOf sights) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        return View(new HomePage(sight, await attention.ForAsync(sight.Scope, sight.Home?.Id, sight.Today, cancellation)));
    }
}

/// <summary>The home page.</summary>
public sealed record HomePage(Sight Sight, Attention Attention)
{
    /// <summary>Query that keeps the lists to the viewer's own unit.</summary>
    public string UnitQuery => Sight.Home is { } unit ? $"&don-vi={Uri.EscapeDataString(unit.Code)}" : "";
}
