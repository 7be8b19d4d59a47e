using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using TthcModular.Organisation.Results;

namespace TthcModular.Web.Cli;

/// <summary>One run of a verb.</summary>
internal sealed class Invocation(ParseResult parsed, IServiceProvider services, bool json, CancellationToken cancellation)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public CancellationToken Cancellation => cancellation;

    public bool IsJson => json;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public T Value<T>(Option<T> option) => parsed.GetValue(option)!;

    public T Value<T>(Argument<T> argument) => parsed.GetValue(argument)!;

    /// <summary>Prints an answer: as JSON when asked for, else by <paramref name="print"/>.</summary>
    public int Answer(object answer, Action print)
    {
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(answer, Readable));
        else
            print();
        return ExitCodes.Done;
    }

    public int Answer(object answer, string text) => Answer(answer, () => Console.Out.WriteLine(text));

    /// <summary>Prints why nothing was done.</summary>
    public static int Refuse(Refusal refusal) => Refuse(refusal.Message);

    public static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCodes.Refused;
    }

    /// <summary>Prints rows as a table on a terminal, as tab-separated lines otherwise.</summary>
    public static void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (Console.IsOutputRedirected)
        {
            Console.Out.WriteLine(string.Join('\t', headers));
            foreach (var row in rows)
                Console.Out.WriteLine(string.Join('\t', row));
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers)
            table.AddColumn(new TableColumn(new Text(header)));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        AnsiConsole.Write(table);
    }
}
