using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Annexes;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Annexes;

public sealed class AnnexImportTests : IDisposable
{
    private static readonly string[] Heading = ["STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời hạn"];

    private readonly string folder = Directory.CreateTempSubdirectory("annex").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [BothDatabases]
    public async Task Import_TasksOfThePlanAndNewOnes_UpdatesByNumberAndKeepsProgress(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var reported = await ReportAsync(host, "23908");

        var result = await ImportAsync(host,
            Heading,
            ["1", "Niêm yết công khai thủ tục hành chính tại trụ sở", "UBND cấp xã", "Phòng Tư pháp", "Bảng niêm yết", "Trước ngày 31/8/2024"],
            ["5", "Tập huấn nghiệp vụ", "Phòng Tư pháp", "", "Hội nghị", "Quý III/2024"]);

        Assert.Empty(result.Errors);
        Assert.Equal(("chu-prong-2024", 2), (result.Slug, result.Tasks));
        Assert.Contains(result.Warnings, warning => warning.Message.Contains("2, 3, 4", StringComparison.Ordinal));
        var plan = await host.PlanAsync();
        var tasks = await host.PlansAsync(plans => plans.TasksAsync(plan, plan.Issuer, UnitScope.Everything, default));
        Assert.Equal(["1", "2", "3", "4", "5"], tasks.Select(task => task.Number));
        Assert.Equal(("Niêm yết công khai thủ tục hành chính tại trụ sở", new DateOnly(2024, 8, 30)), (tasks[0].Title, tasks[0].Due));
        Assert.Equal(new DateOnly(2024, 9, 30), tasks[4].Due);
        var kept = await host.AssignmentsAsync(assignments => assignments.FindAsync(reported, UnitScope.Everything, default));
        Assert.Equal("Đã niêm yết một nửa", kept!.Assignment.Statement);
    }

    [Theory]
    [BothDatabases]
    public async Task Import_Indicators_TakeTheCodeOfThatNameAndSayWhichHasNone(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        var result = await ImportAsync(host,
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu năm 2024"],
            ["1", "Tỷ lệ số hóa hồ sơ", "%", "95"],
            ["9", "Tỷ lệ chưa ai biết", "%", "10"]);

        Assert.Equal(1, result.Indicators);
        Assert.Contains(result.Warnings, warning => warning.Row == 3 && warning.Message.Contains("Tỷ lệ chưa ai biết", StringComparison.Ordinal));
        var plan = await host.PlanAsync();
        var lines = await host.PlansAsync(plans => plans.IndicatorsAsync(plan, plan.Issuer, new(plan.Period.From, plan.Period.To), default, UnitScope.Everything, default));
        Assert.Equal([95m], lines.Single(line => line.Code == "digitisation-rate").Targets.Select(target => target.Value));
    }

    [Theory]
    [BothDatabases]
    public async Task Import_NumberTwice_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        var result = await ImportAsync(host,
            Heading,
            ["1", "Một việc", "UBND cấp xã", "", "", "Năm 2024"],
            ["1", "Việc khác", "UBND cấp xã", "", "", "Năm 2024"]);

        Assert.Null(result.Slug);
        Assert.Contains("2, 3", Assert.Single(result.Errors), StringComparison.Ordinal);
        var plan = await host.PlanAsync();
        var tasks = await host.PlansAsync(plans => plans.TasksAsync(plan, plan.Issuer, UnitScope.Everything, default));
        Assert.Equal("Niêm yết công khai thủ tục hành chính", tasks[0].Title);
    }

    private async Task<AnnexImportResult> ImportAsync(PlansHost host, params string[][] rows)
    {
        var path = WordAnnex.Write(folder, rows);
        return await host.AskAsync<IAnnexes, AnnexImportResult>(annexes => annexes.ImportAsync(path, "phu-luc.docx", "chu-prong-2024", "admin", default));
    }

    private static async Task<int> ReportAsync(PlansHost host, string unit)
    {
        var found = await host.AssignmentsAsync(assignments => assignments.ListAsync(new AssignmentFilter { UnitId = host.Unit(unit).Id }, UnitScope.Everything, default));
        var assignment = found.First(candidate => candidate.TaskNumber == "1");
        var report = new ProgressReport(assignment.Version, AssignmentStatus.InProgress, 50, "Đã niêm yết một nửa", "iator");
        Assert.True((await host.AssignmentsAsync(assignments => assignments.ReportAsync(assignment.Id, report, UnitScope.Everything, default))).IsSuccess);
        return assignment.Id;
    }
}
