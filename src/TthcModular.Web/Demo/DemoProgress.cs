using TthcModular.Organisation.Scopes;
using TthcModular.Plans;
using TthcModular.Plans.Tasks;

namespace TthcModular.Web.Demo;

/// <summary>Invented progress: some tasks are done, some under way, some not begun, so that pages have something to show.</summary>
internal sealed class DemoProgress(IAssignments assignments, IServiceScopeFactory scopes)
{
    private const int Seed = 34;
    private const int PageSize = 1000;

    public async Task ReportAsync(CancellationToken cancellation)
    {
        var random = new Random(Seed);
        foreach (var task in (await LedAsync(cancellation)).GroupBy(assignment => (assignment.PlanSlug, assignment.TaskNumber)))
        {
            var doneOfTen = random.Next(10) switch { < 3 => 10, < 5 => 5, _ => 0 };
            if (doneOfTen == 0)
                continue;
            await using var scope = scopes.CreateAsyncScope();
            var reports = scope.ServiceProvider.GetRequiredService<IAssignments>();
            foreach (var assignment in task)
                await reports.ReportAsync(assignment.Id, Report(assignment, random.Next(10) < doneOfTen, random), UnitScope.Everything, cancellation);
        }
    }

    private async Task<IEnumerable<Assignment>> LedAsync(CancellationToken cancellation)
    {
        var all = new List<Assignment>();
        IReadOnlyList<Assignment> page;
        do
        {
            var filter = new AssignmentFilter { Limit = PageSize, AfterId = all.Count > 0 ? all[^1].Id : null };
            all.AddRange(page = await assignments.ListAsync(filter, UnitScope.Everything, cancellation));
        }
        while (page.Count == PageSize);
        return all.Where(assignment => assignment.Role == AssignmentRole.Lead).OrderBy(assignment => assignment.Id);
    }

    private static ProgressReport Report(Assignment assignment, bool isDone, Random random) => isDone
        ? new ProgressReport(assignment.Version, AssignmentStatus.Done, 100, "Đã hoàn thành, đã gửi sản phẩm.", "Dữ liệu trình diễn")
        : new ProgressReport(assignment.Version, AssignmentStatus.InProgress, 10 * random.Next(2, 9), "Đang triển khai theo kế hoạch.", "Dữ liệu trình diễn");
}
