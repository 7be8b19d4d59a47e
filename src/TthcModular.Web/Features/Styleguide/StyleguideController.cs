using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Styleguide;

/// <summary>Every component once, for those who build pages. In development only.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class StyleguideController(IHostEnvironment environment) : PageController
{
    [HttpGet("styleguide")]
    public IActionResult Index() => environment.IsDevelopment() ? View() : NotFound();
}
