using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Plans;

public sealed class ImportTests
{
    private static readonly string[] Everyone =
    [
        "1 23908 Lead", "1 23911 Lead", "1 23914 Lead", "1 632-tp Coordinate",
        "2 23908 Coordinate", "2 23911 Coordinate", "2 23914 Coordinate", "2 632-tp Lead",
        "3 632 Lead",
    ];

    [Theory, BothDatabases]
    public async Task Import_NewPlan_StoresItAndGivesOutItsTasks(DatabaseKind kind)
    {
        await using var host = await PlansHost.CreateAsync(kind);

        var result = await host.ImportAsync(SmallDistrict.Plan);

        Assert.Equal(("chu-prong-2024", true), (result.Slug, result.Created));
        var plan = await host.PlanAsync();
        Assert.Equal("632", plan.Issuer.Code);
        Assert.Equal("Nguyễn Văn A", plan.Document.SignatoryName);
        Assert.Equal([new DateOnly(2024, 3, 17), new DateOnly(2024, 6, 17)], Assert.Single(plan.Duties).Dates);
        Assert.Equal(Everyone, await host.AssignedAsync());
    }

    [Theory, BothDatabases]
    public async Task Import_WhatIsNotUnderstood_WarnsInWords(DatabaseKind kind)
    {
        await using var host = await PlansHost.CreateAsync(kind);

        var result = await host.ImportAsync(SmallDistrict.Plan);

        Assert.Collection(
            result.Warnings.Order(StringComparer.Ordinal),
            warning => Assert.StartsWith("Chưa xác định được đơn vị 'Hội Nông dân' (nhiệm vụ 4)", warning, StringComparison.Ordinal),
            warning => Assert.Contains("không hiểu phạm vi 'hành tinh khác'", warning, StringComparison.Ordinal),
            warning => Assert.Contains("không có chỉ tiêu mã 'mystery-rate'", warning, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Import_SameFileAgain_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.InProgress, 40, "Đang niêm yết", "can-bo"));
        var before = await Stored.OfAsync(host);

        var result = await host.ImportAsync(SmallDistrict.Plan);

        Assert.False(result.Created);
        Assert.Equal(before, await Stored.OfAsync(host));
    }

    [Theory, BothDatabases]
    public async Task Export_ImportedAgain_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var before = await Stored.OfAsync(host);

        var yaml = await host.AskAsync<IPlanFiles, string?>(files => files.ExportAsync("chu-prong-2024", default));
        var result = await host.ImportAsync(yaml!);

        Assert.Empty(result.Errors);
        Assert.Equal(before, await Stored.OfAsync(host));
    }

    [Theory, BothDatabases]
    public async Task Import_ChangedFile_UpdatesByKeyAndKeepsProgress(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var reported = await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.InProgress, 40, "Đang niêm yết", "can-bo"));

        var result = await host.ImportAsync(SmallDistrict.Plan
            .Replace("Niêm yết công khai thủ tục hành chính", "Niêm yết đầy đủ", StringComparison.Ordinal)
            .Replace("due: 2024-05-31", "due: 2024-06-30", StringComparison.Ordinal)
            .Replace("value: 60", "value: 70", StringComparison.Ordinal));

        Assert.Empty(result.Errors);
        var kept = await host.AssignmentAsync("1", "23908");
        Assert.Equal((reported.Id, "Niêm yết đầy đủ", 40, new DateOnly(2024, 6, 30)), (kept.Id, kept.TaskTitle, kept.Percent, kept.Due));
        Assert.True(kept.Version > reported.Version);
        Assert.Contains(70m, (await host.RowsAsync<TargetRow>()).Select(target => target.Value));
    }

    [Theory, BothDatabases]
    public async Task Import_TasksAndIndicatorsGone_RemovesThem(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.InProgress, 40, "Đang niêm yết", "can-bo"));
        var yaml = SmallDistrict.Plan;
        yaml = yaml.Remove(yaml.IndexOf("  - number: \"1\"\n    section", StringComparison.Ordinal), yaml.IndexOf("  - number: \"2\"\n    section", StringComparison.Ordinal) - yaml.IndexOf("  - number: \"1\"\n    section", StringComparison.Ordinal));
        yaml = yaml.Remove(yaml.IndexOf("indicators:", StringComparison.Ordinal), yaml.IndexOf("reporting:", StringComparison.Ordinal) - yaml.IndexOf("indicators:", StringComparison.Ordinal));

        var result = await host.ImportAsync(yaml);

        Assert.Empty(result.Errors);
        Assert.Contains(result.Warnings, warning => warning.Contains("1 lần báo cáo tiến độ", StringComparison.Ordinal));
        Assert.Equal(Everyone.Where(line => line[0] != '1'), await host.AssignedAsync());
        Assert.Empty(await host.RowsAsync<TargetRow>());
        Assert.Empty(await host.RowsAsync<ProgressRow>());
    }

    [Theory, BothDatabases]
    public async Task Import_UnitNoLongerNamed_KeepsOnlyWhatWasReported(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.InProgress, 40, "Đang niêm yết", "can-bo"));

        var result = await host.ImportAsync(SmallDistrict.Plan.Replace("lead:\n      - UBND cấp xã\n    coordinate:\n      - Phòng Tư pháp", "lead:\n      - Phòng Tư pháp\n    coordinate: []", StringComparison.Ordinal));

        Assert.Contains(result.Warnings, warning => warning.Contains("không còn giao cho Xã Ia Tôr", StringComparison.Ordinal));
        Assert.Equal(["1 23908 Lead", "1 632-tp Lead"], (await host.AssignedAsync()).Where(line => line[0] == '1'));
    }

    [Theory]
    [InlineData("plan_type: reform", "plan_type: unknown", 2, "Chưa cài gói cho loại kế hoạch 'unknown'")]
    [InlineData("name: UBND huyện Chư Prông", "name: UBND huyện Chư Păh", 14, "Không tìm thấy cơ quan ban hành 'UBND huyện Chư Păh' thuộc tỉnh Gia Lai")]
    [InlineData("parent: tỉnh Gia Lai", "parent: tỉnh Kon Tum", 14, "thuộc tỉnh Kon Tum")]
    [InlineData("  level: district", "  code: \"999\"", 14, "mã '999'")]
    [InlineData("name: UBND huyện Chư Prông", "name: Phòng Tư pháp", 14, "Có 2 đơn vị tên 'Phòng Tư pháp'")]
    [InlineData("kind: by_month", "kind: mai", 47, "phải là một trong")]
    public async Task Import_Refused_SaysWhereAndWhyAndStoresNothing(string good, string bad, int line, string reason)
    {
        await using var host = await PlansHost.CreateAsync(DatabaseKind.Sqlite);

        var result = await host.ImportAsync(SmallDistrict.Plan.Replace(good, bad, StringComparison.Ordinal));

        var error = Assert.Single(result.Errors);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
        Assert.Empty(await host.RowsAsync<PlanRow>());
    }

    [Fact]
    public async Task Import_IssuerByCode_NeedsNoParent()
    {
        await using var host = await PlansHost.CreateAsync(DatabaseKind.Sqlite);

        var result = await host.ImportAsync(SmallDistrict.Plan.Replace("parent: tỉnh Gia Lai", "code: \"633\"", StringComparison.Ordinal));

        Assert.Empty(result.Errors);
        Assert.Equal("633", (await host.PlanAsync()).Issuer.Code);
    }

    [Fact]
    public async Task Export_UnknownPlan_IsNull()
    {
        await using var host = await PlansHost.CreateAsync(DatabaseKind.Sqlite);

        Assert.Null(await host.AskAsync<IPlanFiles, string?>(files => files.ExportAsync("khong-co", default)));
    }

    [Fact]
    public async Task List_AfterPackIsGone_StillShowsThePlan()
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        NSubstitute.SubstituteExtensions.Returns(host.Packs.Current, PlansHost.CatalogueOf());

        var plan = Assert.Single(await host.PlansAsync(plans => plans.ListAsync(search: null, UnitScope.Everything, default)));

        Assert.Equal("reform", plan.PlanTypeName);
        Assert.False((await host.PlanAsync()).PlanTypeInstalled);
    }
}
