using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Results;
using TthcModular.Plans.Tasks;
using TthcModular.Plans.Tests.Support;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Tasks;

public sealed class AssignmentIntegrityTests
{
    [Theory, BothDatabases]
    public async Task Find_UntouchedData_FindsNothing(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        await host.ReportAsync("1", "23908", new ProgressReport(0, AssignmentStatus.Done, 100, "", "can-bo"));

        Assert.Empty(await FindAsync(host));
    }

    [Theory, BothDatabases]
    public async Task Find_DamagedRows_NamesEach(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        await host.AskAsync<DbContext, int>(db => db.Set<AssignmentRow>().Where(a => a.Role == AssignmentRole.Lead && a.Due == null)
            .ExecuteUpdateAsync(row => row.SetProperty(a => a.Percent, 100).SetProperty(a => a.UnitId, 999_999)));

        var found = await FindAsync(host);

        Assert.Contains(found, line => line.Contains("999999", StringComparison.Ordinal));
        Assert.Contains(found, line => line.Contains("không khớp", StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<string>> FindAsync(PlansHost host) =>
        host.AskAsync<IEnumerable<IIntegrityCheck>, IReadOnlyList<string>>(checks => checks.OfType<AssignmentIntegrity>().Single().FindAsync(default));
}
