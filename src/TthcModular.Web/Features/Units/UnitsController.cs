using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Files;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Units;

/// <summary>The organisation tree on a day, and one unit of it.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("don-vi")]
public sealed class UnitsController(IPlans plans, SightOf sights) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "ngay")] DateOnly? day, [FromQuery(Name = "tim")] string? search, TableFormat? format, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        var list = UnitList.Of(sight, day ?? sight.Today, search);
        return format is { } asked
            ? await TableAsync(asked, "don-vi", UnitTables.Units, UnitTables.Rows(list, sight.Tree).ToAsyncEnumerable(), cancellation)
            : View(list);
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Show(string code, [FromQuery(Name = "ngay")] DateOnly? day, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        if (sight.Tree.Find(code) is not { } unit)
            return Missing("Không có đơn vị mang mã này. Hãy tìm trong danh sách đơn vị.");
        var visible = await plans.ListAsync(search: null, sight.Scope, cancellation);
        return View(UnitPage.Of(unit, day ?? UnitPage.ReadingDay(unit, sight.Today), visible, sight));
    }
}
