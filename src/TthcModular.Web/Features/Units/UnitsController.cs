using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Files;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Units;

/// <summary>The organisation tree on a day, and one unit of it.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("don-vi")]
public sealed class UnitsController(IPlans plans, IAssignments assignments, SightOf sights) : PageController
{
    private const int MostInherited = 1000;

    [HttpGet("")]
    public async Task<IActionResult> Index(UnitInput input, TableFormat? format, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        return format is { } asked
            ? await TableAsync(asked, "don-vi", UnitTables.Units, UnitTables.Rows(sight, input).ToAsyncEnumerable(), cancellation)
            : View(UnitList.Of(sight, input));
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Show(string code, [FromQuery(Name = "ngay")] DateOnly? day, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        if (sight.Tree.Find(code) is not { } unit)
            return Missing("Không có đơn vị mang mã này. Hãy tìm trong danh sách đơn vị.");
        var visible = await plans.ListAsync(search: null, sight.Scope, cancellation);
        var page = UnitPage.Of(unit, UnitPage.ReadingDay(unit, day ?? sight.Today), visible, sight);
        return View(page with { Inherited = page is { InScope: true, Before.Count: > 0 } ? await InheritedAsync(unit, sight, cancellation) : 0 });
    }

    private async Task<int> InheritedAsync(Unit unit, Sight sight, CancellationToken cancellation)
    {
        var filter = new AssignmentFilter { UnitId = unit.Id, OpenOnly = true, Limit = MostInherited };
        return (await assignments.ListAsync(filter, sight.Scope, cancellation)).Count(assignment => assignment.Unit.ClosedOn < sight.Today);
    }
}
