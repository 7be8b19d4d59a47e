using TthcModular.Organisation.Scopes;
using TthcModular.Plans;
using TthcModular.Plans.Tasks;

namespace TthcModular.Web.Demo;

/// <summary>Invented progress on a part of the assignments, so that lists and pages have something to show.</summary>
internal sealed class DemoProgress(IAssignments assignments)
{
    private const int Seed = 34;


    public async Task ReportAsync(CancellationToken cancellation)
    {
        var random = new Random(Seed);
        var filter = new AssignmentFilter { Limit = 5000 };
        foreach (var assignment in await assignments.ListAsync(filter, UnitScope.Everything, cancellation))
        {
            var report = random.Next(10) switch
            {
                < 3 => new ProgressReport(assignment.Version, AssignmentStatus.Done, 100, "Đã hoàn thành, đã gửi sản phẩm.", "Dữ liệu trình diễn"),
                < 6 => new ProgressReport(assignment.Version, AssignmentStatus.InProgress, 10 * random.Next(2, 9), "Đang triển khai theo kế hoạch.", "Dữ liệu trình diễn"),
                _ => null,
            };
            if (report is not null)
                await assignments.ReportAsync(assignment.Id, report, UnitScope.Everything, cancellation);
        }
    }
}
