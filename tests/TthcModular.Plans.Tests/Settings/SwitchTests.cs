using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk.Settings;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Settings;

/// <summary>A plan type that is off is hidden where it is off, and nowhere else; nothing is lost.</summary>
public sealed class SwitchTests
{
    [Theory, BothDatabases]
    public async Task Off_ForTheIssuer_HidesPlanAndWorkUntilItIsOnAgain(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var before = await ListedAsync(host, UnitScope.Everything);

        await SwitchAsync(host, "632", "false");
        Assert.Equal((0, 0, 0), await ListedAsync(host, UnitScope.Everything));
        Assert.Equal("chu-prong-2024", Assert.Single(await host.PlansAsync(plans => plans.SwitchedOffAsync(UnitScope.Everything, default))).Slug);

        await SwitchAsync(host, "632", value: null);
        Assert.Equal(before, await ListedAsync(host, UnitScope.Everything));
        Assert.Empty(await host.PlansAsync(plans => plans.SwitchedOffAsync(UnitScope.Everything, default)));
    }

    [Theory, BothDatabases]
    public async Task Off_ByDirectAddress_StaysReadableAndSaysSo(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var assignment = await host.AssignmentAsync("1", "23908");
        await SwitchAsync(host, "632", "false");

        var plan = await host.PlanAsync();

        Assert.True(plan.IsSwitchedOff);
        Assert.NotEmpty(await host.PlansAsync(plans => plans.TasksAsync(plan, host.Unit("632"), UnitScope.Everything, default)));
        Assert.NotEmpty(await host.AssignmentsAsync(assignments => assignments.ListAsync(new AssignmentFilter { Plan = plan.Slug }, UnitScope.Everything, default)));
        Assert.NotNull(await host.AssignmentsAsync(assignments => assignments.FindAsync(assignment.Id, UnitScope.Everything, default)));
        Assert.Null(await host.PlansAsync(plans => plans.FindAsync(plan.Slug, host.ScopeOf("633"), default)));
    }

    [Theory, BothDatabases]
    public async Task Off_ForOneCommune_HidesItThereOnly(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var before = await host.AssignedAsync();

        await SwitchAsync(host, "23908", "false");

        Assert.Equal((0, 0, 0), await ListedAsync(host, host.ScopeOf("23908")));
        Assert.Equal(before.Where(line => !line.Contains("23908", StringComparison.Ordinal)), await host.AssignedAsync());
        Assert.Equal(1, (await ListedAsync(host, host.ScopeOf("632"))).Plans);
        Assert.False((await host.PlanAsync()).IsSwitchedOff);
    }

    [Theory, BothDatabases]
    public async Task Off_AboveAndOnBelow_IsSeenWhereItIsOn(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        await SwitchAsync(host, "64", "false");
        await SwitchAsync(host, "23911", "true");

        Assert.Equal(1, (await ListedAsync(host, host.ScopeOf("23911"))).Plans);
        Assert.Equal((0, 0, 0), await ListedAsync(host, host.ScopeOf("23908")));
        Assert.All(await host.AssignedAsync(), line => Assert.Contains(" 23911 ", line, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Off_FromTomorrow_HidesNothingToday(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        await SwitchAsync(host, "632", "false", new DateOnly(2024, 11, 16));
        Assert.Equal(1, (await ListedAsync(host, UnitScope.Everything)).Plans);

        host.Clock.SetDay(2024, 11, 16);
        Assert.Equal(0, (await ListedAsync(host, UnitScope.Everything)).Plans);
    }

    private static async Task<(int Plans, int Assignments, int Running)> ListedAsync(PlansHost host, UnitScope scope)
    {
        var plans = await host.PlansAsync(service => service.ListAsync(search: null, scope, default));
        var assignments = await host.AssignmentsAsync(service => service.ListAsync(new AssignmentFilter(), scope, default));
        var attention = await host.AskAsync<IAttention, Attention>(service => service.ForAsync(scope, unitId: null, new DateOnly(2024, 11, 15), default));
        return (plans.Count, assignments.Count, attention.Running.Count + attention.Late);
    }

    private static async Task SwitchAsync(PlansHost host, string unit, string? value, DateOnly? from = null)
    {
        var changed = await host.AskAsync<IPlanTypeSettings, Result<IReadOnlyList<SettingChange>>>(async settings => await settings.ChangeAsync(
            new SettingRequest(
                "reform", host.Unit(unit), from ?? new DateOnly(2024, 11, 15), new Dictionary<string, string?>(StringComparer.Ordinal) { [SettingField.Switch] = value },
                (await settings.ReadAsync(default)).Version("reform", host.Unit(unit)), "quan-tri"),
            default));
        Assert.Null(changed.Refusal);
    }
}
