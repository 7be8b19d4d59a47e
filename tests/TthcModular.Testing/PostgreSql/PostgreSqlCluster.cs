using System.Diagnostics;
using System.Reflection;
using Npgsql;

namespace TthcModular.Testing.PostgreSql;

/// <summary>A PostgreSQL server of this test process, started at first use; it ends with the process.</summary>
internal sealed class PostgreSqlCluster
{
    private static readonly Lazy<Task<PostgreSqlCluster>> Started = new(StartAsync);

    private readonly Process _process;
    private readonly string _socketFolder;

    private PostgreSqlCluster(Process process, string socketFolder) => (_process, _socketFolder) = (process, socketFolder);

    public static Task<PostgreSqlCluster> SharedAsync() => Started.Value;

    /// <summary>The connection string of one database.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _process.HasExited ? throw new InvalidOperationException("The tests' PostgreSQL server has stopped.") : _socketFolder,
        Username = "tthc",
        Database = database,
        MaxPoolSize = 20,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgreSqlCluster> StartAsync()
    {
        var process = Process.Start(StartInfo())!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("ready ", StringComparison.Ordinal))
                return new PostgreSqlCluster(process, line["ready ".Length..]);
            said.Add(line);
        }

        throw new InvalidOperationException($"The tests' PostgreSQL server does not start:\n{string.Join('\n', said)}");
    }

    // PostgreSQL refuses to run as root, so root hands over to the account that the package made.
    private static ProcessStartInfo StartInfo()
    {
        string[] script = ["sh", "-c", Script(), "cluster", Programs()];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. script] : script;
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private static string Programs()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            ?? throw new InvalidOperationException("PostgreSQL is not installed, and data tests run on it too. 'bash tests/run' installs it, or: apt-get install postgresql.");
    }

    private static string Script()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("cluster.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
