using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Tests.PlanFiles;

public sealed class TaskTemplatesTests
{
    [Fact]
    public void From_Plan_KeepsWordingAndMakesDaysRelative()
    {
        var plan = new PlanFileReader().Read(FullPlan.Yaml).Plan!;

        var template = TaskTemplates.From(plan)[0];

        Assert.Equal("ke-hoach-mau-2024", template.Origin);
        Assert.Equal("1.10", template.Number);
        Assert.Equal(UnitGroups.Communes, Assert.Single(template.Lead).Groups);
        Assert.Equal(new TaskSchedule(ScheduleKind.ByMonth, "Tháng 5/2024", new YearDay(0, 5, 31)), template.Schedule);
    }

    [Fact]
    public void From_PlanOverSeveralYears_CountsYearsFromTheFirst()
    {
        var plan = new PlanFileReader().Read(FullPlan.Yaml
            .Replace("end: 2024-06-29", "end: 2026-12-31", StringComparison.Ordinal)
            .Replace("due: 2024-05-31", "due: 2026-05-31", StringComparison.Ordinal)).Plan!;

        Assert.Equal(new YearDay(2, 5, 31), TaskTemplates.From(plan)[0].Schedule.Due);
    }

    [Fact]
    public void Names_EveryKind_HasOneNameAndBack() =>
        Assert.All(Enum.GetValues<ScheduleKind>(), kind => Assert.Equal(kind, ScheduleKindNames.Find(ScheduleKindNames.Of(kind))));
}
