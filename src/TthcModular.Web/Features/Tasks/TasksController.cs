using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;
using TthcModular.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Tasks;

/// <summary>Assignments: the list, one of them, and reporting its progress.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("viec-cua-toi")]
public sealed class TasksController(IAssignments assignments, IPlans plans, SightOf sights) : PageController
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(TaskFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var sight = await sights.RequestAsync(cancellation);
        var unit = filter.Unit is { Length: > 0 } code ? sight.Tree.Find(code) : null;
        var found = await assignments.ListAsync(filter.Query(unit?.Id, PageSize + 1), sight.Scope, cancellation);
        var all = await plans.ListAsync(search: null, sight.Scope, cancellation);
        return View(new TaskList(filter, unit, [.. found.Take(PageSize)], found.Count > PageSize, all, sight));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        return await assignments.FindAsync(id, sight.Scope, cancellation) is { } details
            ? View(TaskPage.Of(details, sight))
            : NoSuchAssignment();
    }

    [HttpPost("{id:int}")]
    [Authorize(Policy = Policies.Officer)]
    public async Task<IActionResult> Report(int id, ProgressInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sight = await sights.RequestAsync(cancellation);
        if (ModelState.IsValid)
        {
            var report = new ProgressReport(input.Version, input.Status, input.Percent, input.Statement ?? "", sight.Viewer.Name);
            var result = await assignments.ReportAsync(id, report, sight.Scope, cancellation);
            if (result.IsSuccess)
            {
                TempData["Notice"] = "Đã ghi tiến độ.";
                return RedirectToAction(nameof(Show), new { id });
            }

            if (result.Refusal.Kind is RefusalKind.NotFound or RefusalKind.Forbidden)
                return Refused(result.Refusal);
            ModelState.AddModelError("", result.Refusal.Message);
            Response.StatusCode = result.Refusal.Kind == RefusalKind.Outdated ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status400BadRequest;
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return await assignments.FindAsync(id, sight.Scope, cancellation) is { } details
            ? View(nameof(Show), TaskPage.Of(details, sight).Again(input))
            : NoSuchAssignment();
    }

    private ViewResult NoSuchAssignment() => Missing("Không có phân công này, hoặc phân công không thuộc phạm vi của bạn. Hãy tìm trong danh sách việc.");
}
