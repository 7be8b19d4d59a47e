using TthcModular.Organisation.Units;

namespace TthcModular.Organisation.Tests.Support;

/// <summary>The units and days off that the demonstration is loaded from.</summary>
internal static class DemoData
{
    public static string Units => Read("units.csv");

    public static string DaysOff => Read("days-off.csv");

    public static async Task<OrganisationTree> TreeAsync()
    {
        using var database = new OrganisationDatabase();
        await using var node = database.Node();
        var result = await node.ImportUnitsAsync(Units);
        Assert.Empty(result.Errors);
        return await node.TreeAsync();
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file));
}
