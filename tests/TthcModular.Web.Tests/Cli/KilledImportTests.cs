using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using TthcModular.Testing.Processes;

namespace TthcModular.Web.Tests.Cli;

/// <summary>An import on the command line that is killed: all of the file is in, or nothing of it.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Times = 50;
    private const int Before = 4_000;
    private const int After = 40_000;

    private readonly string folder = Directory.CreateTempSubdirectory("tthc-killed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Import_KilledAtAnyPoint_LeavesTheStateBeforeOrAfter()
    {
        var data = Path.Combine(folder, "data");
        await RunAsync(data, "units", "import", Write("units.csv", "code,name,kind,parent_code,opened_on,closed_on,successor_codes\nP,Tỉnh,province,,,,\nX,Xã,commune,P,,,\n"));
        await RunAsync(data, "import", "cases", Write("before.csv", Cases(Before, fee: 1)));
        var started = Stopwatch.GetTimestamp();
        await RunAsync(data, "db", "verify");
        var start = Stopwatch.GetElapsedTime(started);
        var random = new Random(1);
        var (state, changes) = ((Rows: (long)Before, Fees: (long)Before), 0);
        for (var time = 0; time < Times; time++)
        {
            // Every file has another fee, so that each leaves a state of its own.
            var after = Write("after.csv", Cases(After, fee: 2 + time));
            await KillAsync(data, after, start * (0.5 + (1.5 * random.NextDouble())));
            var now = State(data);
            Assert.Contains(now, new[] { state, (After, After * (2L + time)) });
            changes += now == state ? 0 : 1;
            state = now;
        }

        Assert.InRange(changes, 1, Times - 1);
        await RunAsync(data, "db", "verify");
    }

    private static string Cases(int count, int fee)
    {
        var text = new StringBuilder("case_code,unit_code,procedure_code,service_level,channel,received_at,completed_at,outcome,fee_vnd\n");
        for (var number = 0; number < count; number++)
            text.Append(CultureInfo.InvariantCulture, $"H{number * 7919L % count},X,2.000815,full,online,2024-{1 + (number % 12):00}-05T08:00:00,2024-12-20T08:00:00,granted,{fee}\n");
        return text.ToString();
    }

    private static (long Rows, long Fees) State(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "tthc.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), coalesce(sum(fee_vnd), 0) FROM case_record";
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static async Task KillAsync(string data, string file, TimeSpan after)
    {
        using var process = HostExecutable.Start(Environment(data), ["import", "cases", file]);
        using var moment = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(moment.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task RunAsync(string data, params string[] verb)
    {
        var done = await HostExecutable.RunAsync(Environment(data), verb);
        Assert.True(done.ExitCode == 0, done.Output + done.Errors);
    }

    private static Dictionary<string, string> Environment(string data) => new(StringComparer.Ordinal) { ["Tthc__DataDirectory"] = data };

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
