using TthcModular.Organisation.Tests.Support;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Organisation.Tests.Units;

public sealed class OrganisationOnBothDatabasesTests
{
    private static readonly DateOnly Day = new(2024, 11, 15);

    [Theory, BothDatabases]
    public async Task Import_DemonstrationData_IsReadBackAndExportedTheSame(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation());

        var units = await ImportAsync(host, DemoData.Units);
        var days = await host.AskAsync<IOrganisation, UnitImportResult>(organisation => organisation.ImportDaysOffAsync(new StringReader(DemoData.DaysOff), CancellationToken.None));

        Assert.Empty(units.Errors.Concat(days.Errors));
        Assert.Equal(20, (await TreeAsync(host)).ChildrenOn((await TreeAsync(host)).Find("064")!, Day).Count(unit => unit.Kind == UnitKind.Commune));
        var working = await host.AskAsync<IOrganisation, WorkingDays>(async organisation => await organisation.WorkingDaysAsync(CancellationToken.None));
        Assert.True(working.IsWorkingDay(new DateOnly(2024, 5, 4)));
        Assert.Equal(DemoData.Units.Split('\n').Order(StringComparer.Ordinal), (await ExportAsync(host)).Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal((0, 0), Counts(await ImportAsync(host, await ExportAsync(host))));
    }

    [Theory, BothDatabases]
    public async Task Import_RefusedFile_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation());
        await ImportAsync(host, DemoData.Units);
        var before = await ExportAsync(host);

        var result = await ImportAsync(host, DemoData.Units.Replace("Xã Ia Tôr", "Xã Khác", StringComparison.Ordinal) + "x,Xã X,commune,không-có,,,\n");

        Assert.Equal("parent_code", Assert.Single(result.Errors).Column);
        Assert.Equal(before, await ExportAsync(host));
    }

    [Theory, BothDatabases]
    public async Task Tree_Unchanged_CostsEachRequestOneQuery(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation());
        await ImportAsync(host, DemoData.Units);
        var first = await TreeAsync(host);
        host.Commands.Reset();

        await host.DoAsync<IOrganisation>(async organisation =>
        {
            Assert.Same(first, await organisation.TreeAsync(CancellationToken.None));
            await organisation.WorkingDaysAsync(CancellationToken.None);
            await organisation.TreeAsync(CancellationToken.None);
        });

        Assert.Equal(1, host.Commands.Count);
    }

    [Theory, BothDatabases]
    public async Task Stamp_AfterEquallyManyChanges_IsStillAnother(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation());
        await using var other = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation());
        const string header = "code,name,kind,parent_code,opened_on,closed_on,successor_codes\n";
        await ImportAsync(host, header + "A,Tỉnh A,province,,,,\n");
        await ImportAsync(other, header + "A,Tỉnh B,province,,,,\n");

        // A counter would take one for the other after a restore.
        var stamps = new[] { await StampAsync(host), await StampAsync(other) };

        Assert.Equal(2, stamps.Distinct().Count());
    }

    private static Task<UnitImportResult> ImportAsync(TestHost host, string csv) =>
        host.AskAsync<IOrganisation, UnitImportResult>(organisation => organisation.ImportUnitsAsync(new StringReader(csv), CancellationToken.None));

    private static Task<OrganisationTree> TreeAsync(TestHost host) =>
        host.AskAsync<IOrganisation, OrganisationTree>(async organisation => await organisation.TreeAsync(CancellationToken.None));

    private static Task<string> ExportAsync(TestHost host) => host.AskAsync<IOrganisation, string>(async organisation =>
    {
        await using var csv = new StringWriter();
        await organisation.ExportUnitsAsync(csv, CancellationToken.None);
        return csv.ToString();
    });

    private static Task<Guid> StampAsync(TestHost host) => host.AskAsync<Microsoft.EntityFrameworkCore.DbContext, Guid>(db =>
        OrganisationReader.StampAsync(db, CancellationToken.None));

    private static (int Added, int Changed) Counts(UnitImportResult result) => (result.Added, result.Changed);
}
