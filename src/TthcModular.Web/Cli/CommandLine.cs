using System.CommandLine;

namespace TthcModular.Web.Cli;

/// <summary>The verbs of the executable. No verb: the web application.</summary>
internal static class CommandLine
{
    /// <summary>Whether the arguments name a verb or ask for help, rather than configure the web application.</summary>
    public static bool Asks(string[] args)
    {
        var (verb, _) = Split(args);
        return verb.Length > 0 && (verb[0] is "--help" or "-h" or "-?" or "--version" || !verb[0].StartsWith('-'));
    }

    /// <summary>Runs a verb. 0: done; 1: refused, with the reason on standard error; 2: wrong usage.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (verb, environment) = Split(args);
        var root = new RootCommand("TthcModular: chạy và theo dõi các kế hoạch cải cách thủ tục hành chính. Không có lệnh: chạy ứng dụng web.");
        VerbGroup[] groups =
        [
            new DatabaseVerbs(), new UnitVerbs(), new ImportVerbs(), new PlanVerbs(), new AnnexVerbs(), new IndicatorVerbs(), new ScoreVerbs(),
            new PackVerbs(), new SettingVerbs(), new ReportVerbs(), new SnapshotVerbs(), new AccountVerbs(),
        ];
        foreach (var command in groups.SelectMany(group => group.Commands(environment)))
            root.Subcommands.Add(command);
        var parsed = root.Parse(verb);
        var exit = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCodes.WrongUsage : exit;
    }

    /// <summary>Takes <c>--environment NAME</c> from the front, which the web host understands and verbs do not.</summary>
    private static (string[] Verb, string[] Environment) Split(string[] args) =>
        args is ["--environment", var name, .. var rest] ? (rest, ["--environment", name]) : (args, []);
}

/// <summary>Exit codes of the verbs.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
}
