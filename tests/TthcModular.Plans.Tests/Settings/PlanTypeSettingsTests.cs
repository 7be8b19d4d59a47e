using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk;
using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Settings;

public sealed class PlanTypeSettingsTests
{
    private static readonly DateOnly Day = new(2024, 6, 1);

    private static readonly PlanType Type = ReformType.Value with
    {
        Settings =
        [
            StandardSettings.WarningDays(7), StandardSettings.VpcpDueDay(17),
            new SettingField("own", "Quy định riêng", SettingKind.YesNo, "false"),
            new SettingField("low", "Thấp", SettingKind.Number, "50") { OnlyWhen = new("own", "true") },
            new SettingField("high", "Cao", SettingKind.Number, "80") { OnlyWhen = new("own", "true"), MoreThan = "low" },
        ],
    };

    [Theory, BothDatabases]
    public async Task Change_Accepted_IsReadBackAndRemembersWhoSetWhat(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        await AcceptAsync(host, "64", Day, (StandardSettings.VpcpDueDayKey, "18"));
        await AcceptAsync(host, "632", Day.AddDays(5), (StandardSettings.VpcpDueDayKey, "020"), (StandardSettings.WarningDaysKey, "3"));
        await AcceptAsync(host, "632", Day.AddDays(9), (StandardSettings.VpcpDueDayKey, null));

        var book = await BookAsync(host);
        Assert.Equal([17, 18, 20, 18], new[] { -1, 0, 5, 9 }.Select(days => book.Values("reform", host.Unit("23908"), Day.AddDays(days)).Whole(StandardSettings.VpcpDueDayKey)!.Value));
        Assert.Equal(18, book.Values("reform", host.Unit("633"), Day.AddDays(5)).Whole(StandardSettings.VpcpDueDayKey));
        Assert.Equal(
            [("vpcp-due-day", "20", null), ("vpcp-due-day", null, "20"), ("warning-days", null, "3")],
            book.History("reform", host.Unit("632")).Select(change => (change.Key, change.Old, change.New)));
        Assert.All(book.History("reform", host.Unit("632")), change => Assert.Equal(("quan-tri", host.Clock.GetUtcNow()), (change.Account, change.At)));
    }

    [Theory, BothDatabases]
    public async Task Change_SomebodyElseWasFirst_IsRefusedAndChangesNothing(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await AcceptAsync(host, "632", Day, (StandardSettings.WarningDaysKey, "3"));

        var late = await ChangeAsync(host, Request(host, "632", Day, version: 0, (StandardSettings.WarningDaysKey, "4")));

        Assert.Equal(("settings-outdated", RefusalKind.Outdated), (late.Refusal?.Code, late.Refusal?.Kind));
        Assert.Equal(3, (await BookAsync(host)).Values("reform", host.Unit("632"), Day).Whole(StandardSettings.WarningDaysKey));
    }

    [Theory, BothDatabases]
    public async Task Change_TwoAtOnce_OneIsTold(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(days =>
            ChangeAsync(host, Request(host, "632", Day, version: 0, (StandardSettings.WarningDaysKey, $"{days}")))));

        Assert.Single(both, result => result.IsSuccess);
        Assert.Single(both, result => result.Refusal?.Code == "settings-outdated");
    }

    [Theory, BothDatabases]
    public async Task Change_NothingNew_LeavesNoTrace(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await AcceptAsync(host, "632", Day, (StandardSettings.WarningDaysKey, "3"));

        var again = await AcceptAsync(host, "632", Day.AddDays(1), (StandardSettings.WarningDaysKey, "3.0"), (StandardSettings.VpcpDueDayKey, null));

        Assert.Empty(again);
        Assert.Single((await BookAsync(host)).History("reform", host.Unit("632")));
    }

    [Theory]
    [InlineData(StandardSettings.VpcpDueDayKey, "29", "phải là số nguyên từ 15 đến 28")]
    [InlineData("unknown", "1", "không có thiết lập 'unknown'")]
    [InlineData(SettingField.Switch, "perhaps", "phải là một trong: true, false")]
    [InlineData("low", "60", "chỉ đặt được khi 'Quy định riêng' là 'Có'")]
    public async Task Change_ValueThatDoesNotFit_IsRefusedWithItsReason(string key, string value, string reason)
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);

        var result = await ChangeAsync(host, Request(host, "632", Day, version: 0, (key, value), (StandardSettings.WarningDaysKey, "3")));

        Assert.Contains(reason, result.Refusal?.Message, StringComparison.Ordinal);
        Assert.Equal(7, (await BookAsync(host)).Values("reform", host.Unit("632"), Day).Whole(StandardSettings.WarningDaysKey));
    }

    [Fact]
    public async Task Change_ValuesThatContradictEachOther_IsRefused()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);

        var result = await ChangeAsync(host, Request(host, "632", Day, version: 0, ("own", "true"), ("low", "85")));

        Assert.Contains("'Cao' phải lớn hơn 'Thấp' (85)", result.Refusal?.Message, StringComparison.Ordinal);
        await AcceptAsync(host, "632", Day, ("own", "true"), ("low", "85"), ("high", "95"));
    }

    [Theory]
    [InlineData("settings-date", "64", 1999)]
    [InlineData("plan-type-missing", "64", 2024)]
    public async Task Change_OfNoUse_IsRefused(string code, string unit, int year)
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);
        var request = Request(host, unit, new DateOnly(year, 1, 1), version: 0, (StandardSettings.WarningDaysKey, "3"));

        var result = await ChangeAsync(host, year == 2024 ? request with { PlanType = "none" } : request);

        Assert.Equal(code, result.Refusal?.Code);
    }

    [Theory, BothDatabases]
    public async Task Spans_DueDaySetByTheIssuer_AreDueThen(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await AcceptAsync(host, "632", new DateOnly(2024, 6, 1), (StandardSettings.VpcpDueDayKey, "25"));

        var plan = await host.PlanAsync();
        var spans = await host.PlansAsync(plans => plans.SpansAsync(plan, default));

        Assert.Equal(
            [new DateOnly(2024, 3, 17), new(2024, 6, 25), new(2024, 9, 25), new(2024, 12, 25)],
            spans.Where(span => span.Calendar == "vpcp-quarters").Select(span => span.Span.Due));
    }

    [Theory, BothDatabases]
    public async Task WarningDays_SetByTheIssuer_DecideWhatIsDueSoonInListAndCounts(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await host.ImportAsync(SmallDistrict.Plan.Replace("slug: chu-prong-2024", "slug: second", StringComparison.Ordinal)
            .Replace("name: UBND huyện Chư Prông", "name: UBND huyện Chư Sê", StringComparison.Ordinal));
        host.Clock.SetDay(2024, 5, 11); // task 1 is due in 20 days
        Assert.Empty(await SoonAsync(host));

        await AcceptAsync(host, "632", new DateOnly(2024, 5, 1), (StandardSettings.WarningDaysKey, "20"));

        Assert.NotEmpty(await SoonAsync(host));
        Assert.All(await SoonAsync(host), found => Assert.Equal(("chu-prong-2024", "1", Standing.DueSoon), (found.PlanSlug, found.TaskNumber, found.Standing)));
        var tasks = await host.PlansAsync(async plans => await plans.TasksAsync(await host.PlanAsync(), host.Unit("632"), UnitScope.Everything, default));
        Assert.Equal(Standing.DueSoon, tasks.Single(task => task.Number == "1").Standing);
        var attention = await host.AskAsync<IAttention, Attention>(service => service.ForAsync(UnitScope.Everything, unitId: null, new DateOnly(2024, 5, 11), default));
        Assert.Equal((await SoonAsync(host)).Count, attention.DueSoon);
    }

    private static Task<IReadOnlyList<Assignment>> SoonAsync(PlansHost host) => host.AssignmentsAsync(assignments =>
        assignments.ListAsync(new AssignmentFilter { Standing = Standing.DueSoon }, UnitScope.Everything, default));

    private static async Task<PlansHost> HostAsync(DatabaseKind kind)
    {
        var host = await PlansHost.CreateAsync(kind, SmallDistrict.Units, Type);
        Assert.Empty((await host.ImportAsync(SmallDistrict.Plan)).Errors);
        return host;
    }

    private static Task<SettingBook> BookAsync(PlansHost host) => host.AskAsync<IPlanTypeSettings, SettingBook>(settings => settings.ReadAsync(default));

    private static SettingRequest Request(PlansHost host, string unit, DateOnly from, int version, params (string Key, string? Value)[] values) =>
        new("reform", host.Unit(unit), from, values.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal), version, "quan-tri");

    private static Task<Result<IReadOnlyList<SettingChange>>> ChangeAsync(PlansHost host, SettingRequest request) =>
        host.AskAsync<IPlanTypeSettings, Result<IReadOnlyList<SettingChange>>>(settings => settings.ChangeAsync(request, default));

    private static async Task<IReadOnlyList<SettingChange>> AcceptAsync(PlansHost host, string unit, DateOnly from, params (string Key, string? Value)[] values)
    {
        var version = (await BookAsync(host)).Version("reform", host.Unit(unit));
        var result = await ChangeAsync(host, Request(host, unit, from, version, values));
        Assert.Null(result.Refusal);
        return result.Value!;
    }
}
