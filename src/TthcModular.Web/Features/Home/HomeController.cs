using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Scorecards;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Home;

/// <summary>Hôm nay: what needs attention, what to do, and how the running plans stand.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class HomeController(IAttention attention, IAssignments assignments, IFeedbackWatch feedback, SightOf sights) : PageController
{
    private const int FewTasks = 6;
    private const int MostFeedback = 5;
    private const int FurtherAssignments = 400;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        var needs = await attention.ForAsync(sight.Scope, sight.Home?.Id, sight.Today, cancellation);
        var warnings = await feedback.ForAsync(new FeedbackQuery(sight.Home, sight.Today) { Limit = MostFeedback }, sight.Scope, cancellation);
        return View(new HomePage(sight, needs, await ToDoAsync(needs, sight, cancellation), warnings));
    }

    /// <summary>What is to do by tasks. Who looks after many units gets further assignments where the first all belong to few tasks.</summary>
    private async Task<IReadOnlyList<TaskGroup>> ToDoAsync(Attention needs, Sight sight, CancellationToken cancellation)
    {
        var groups = TaskGroup.Of(needs.ToDo);
        if (groups.Count >= FewTasks || groups.Count == needs.ToDo.Count)
            return groups;
        var filter = new AssignmentFilter { OpenOnly = true, UnitId = sight.Home?.Id, Limit = FurtherAssignments };
        var further = await assignments.ListAsync(filter, sight.Scope, cancellation);
        var all = TaskGroup.Of(further);

        // The last task may go on behind the end of the list, and its count of units would be wrong.
        var whole = further.Count < FurtherAssignments || all.Count == 1 ? all : all.SkipLast(1);
        return [.. whole.Take(HomePage.MostTasks)];
    }
}

/// <summary>The home page.</summary>
public sealed record HomePage(Sight Sight, Attention Attention, IReadOnlyList<TaskGroup> ToDo, FeedbackWarnings Feedback)
{
    /// <summary>How many tasks the list holds at most.</summary>
    public const int MostTasks = 12;

    /// <summary>Query that keeps the lists to the viewer's own unit.</summary>
    public string UnitQuery => Sight.Home is { } unit ? $"&don-vi={Uri.EscapeDataString(unit.Code)}" : "";
}
