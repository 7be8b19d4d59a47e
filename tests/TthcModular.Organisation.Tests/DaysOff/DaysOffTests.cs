using TthcModular.Organisation.Tests.Support;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation.Tests.DaysOff;

public sealed class DaysOffTests : IDisposable
{
    private readonly OrganisationDatabase database = new();

    [Fact]
    public async Task WorkingDays_FromTheDemonstrationFile_KnowHolidaysAndSwappedDays()
    {
        await using var node = database.Node();
        var result = await node.ImportDaysOffAsync(DemoData.DaysOff);

        var days = await WorkingDaysAsync(node);

        Assert.Equal((91, 0), (result.Added, result.Changed));
        Assert.False(days.IsWorkingDay(new DateOnly(2024, 4, 29)));
        Assert.True(days.IsWorkingDay(new DateOnly(2024, 5, 4)));
        Assert.False(days.IsWorkingDay(new DateOnly(2024, 2, 14)));
        Assert.True(days.IsWorkingDay(new DateOnly(2024, 2, 15)));
    }

    [Fact]
    public async Task Export_AfterImport_IsTheSameFile()
    {
        await using var node = database.Node();
        await node.ImportDaysOffAsync(DemoData.DaysOff);

        Assert.Equal(DemoData.DaysOff, await ExportAsync(node));
    }

    [Fact]
    public async Task Import_OfAKnownDate_ReplacesIt()
    {
        await using var node = database.Node();
        await node.ImportDaysOffAsync("date,kind,name,source\n2025-05-02,swap-off,Nghỉ hoán đổi,\n");

        var result = await node.ImportDaysOffAsync("date,kind,name,source\n02/05/2025,holiday,Nghỉ lễ,Thông báo\n");

        Assert.Equal((0, 1), (result.Added, result.Changed));
        Assert.Contains("2025-05-02,holiday,Nghỉ lễ,Thông báo", await ExportAsync(node), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-13-01,holiday,Lễ,", "date")]
    [InlineData(",holiday,Lễ,", "date")]
    [InlineData("2025-01-01,holiday,Lễ,", "date")]
    [InlineData("2025-01-02,feast,Lễ,", "kind")]
    [InlineData("2025-01-02,holiday,,", "name")]
    public async Task Import_BadRow_ChangesNothing(string row, string column)
    {
        await using var node = database.Node();

        var result = await node.ImportDaysOffAsync("date,kind,name,source\n2025-01-01,holiday,Tết Dương lịch,\n" + row + "\n");

        var error = Assert.Single(result.Errors);
        Assert.Equal((3, column), (error.Row, error.Column));
        Assert.True((await WorkingDaysAsync(node)).IsWorkingDay(new DateOnly(2025, 1, 1)));
    }

    public void Dispose() => database.Dispose();

    private static Task<WorkingDays> WorkingDaysAsync(Microsoft.Extensions.DependencyInjection.ServiceProvider node) =>
        node.RequestAsync(async organisation => await organisation.WorkingDaysAsync(CancellationToken.None));

    private static Task<string> ExportAsync(Microsoft.Extensions.DependencyInjection.ServiceProvider node) =>
        node.RequestAsync(async organisation =>
        {
            await using var csv = new StringWriter();
            await organisation.ExportDaysOffAsync(csv, CancellationToken.None);
            return csv.ToString();
        });
}
