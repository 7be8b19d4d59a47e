using System.Text.Json;
using TthcModular.Testing;
using TthcModular.Testing.Processes;

namespace TthcModular.Web.Tests.Cli;

/// <summary>The demonstration moved from SQLite to PostgreSQL and back, as an administrator does it.</summary>
public sealed class TransferVerbTests(VerbFixture sqlite) : IClassFixture<VerbFixture>
{
    private static readonly string[] Figures = ["indicators", "cho-don-2024", "--unit", "064", "--from", "2024-01-01", "--to", "2024-10-31", "--json"];

    [Fact]
    public async Task ExportAndImport_ToPostgreSqlAndBack_KeepEveryFigureAndByte()
    {
        var folder = Directory.CreateTempSubdirectory("tthc-move-").FullName;
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, empty: true);
        var (first, second, third) = (Path.Combine(folder, "1.zip"), Path.Combine(folder, "2.zip"), Path.Combine(folder, "3.zip"));
        try
        {
            var exported = await sqlite.JsonAsync("db", "export", first);
            Assert.True(exported.GetProperty("rows").GetInt64() > 10_000);
            await DoneAsync(On(database), "db", "import", first);
            await DoneAsync(On(database), "db", "export", second);
            await DoneAsync(In(folder), "db", "import", second);
            await DoneAsync(In(folder), "db", "export", third);

            Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
            Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(third));
            Assert.Equal(Values(await sqlite.RunAsync(Figures)), Values(await DoneAsync(On(database), Figures)));
            var verified = JsonDocument.Parse((await DoneAsync(On(database), "db", "verify", "--json")).Output).RootElement;
            Assert.True(verified.GetProperty("clean").GetBoolean());
            Assert.Contains("Tổng các đơn vị bằng đơn vị gốc", verified.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()));
            var refused = await HostExecutable.RunAsync(On(database), "db", "import", first);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("đã có dữ liệu", refused.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, string> On(TestDatabase database) => new(StringComparer.Ordinal)
    {
        ["Tthc__Demo"] = "true",
        ["Tthc__DataDirectory"] = database.DataDirectory,
        ["Tthc__Database__Provider"] = "PostgreSql",
        ["ConnectionStrings__Tthc"] = database.ConnectionString,
    };

    private static Dictionary<string, string> In(string folder) => new(StringComparer.Ordinal)
    {
        ["Tthc__Demo"] = "true",
        ["Tthc__DataDirectory"] = Path.Combine(folder, "data"),
    };

    private static async Task<VerbResult> DoneAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var result = await HostExecutable.RunAsync(environment, arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.Errors}");
        return result;
    }

    private static IEnumerable<string> Values(VerbResult result) => JsonDocument.Parse(result.Output).RootElement.EnumerateArray()
        .Select(figure => $"{figure.GetProperty("code")} {figure.GetProperty("breakdown")} {figure.GetProperty("numerator")} {figure.GetProperty("denominator")}")
        .ToList();
}
