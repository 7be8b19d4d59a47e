using System.CommandLine;
using TthcModular.Access.Scopes;
using TthcModular.Web.Demo;
using TthcModular.Web.Hosting;

namespace TthcModular.Web.Cli;

/// <summary>Verbs on one subject, and what all verbs share: options, the host's services, results and exit codes.</summary>
internal abstract class VerbGroup
{
    protected static readonly Option<bool> Json = new("--json") { Description = "In đúng một tài liệu JSON ra đầu ra chuẩn." };

    private static readonly Option<DirectoryInfo?> DataDirectory = new("--data-directory") { Description = "Thư mục dữ liệu (Tthc:DataDirectory)." };

    private string[] environment = [];

    public IEnumerable<Command> Commands(string[] hostArguments)
    {
        environment = hostArguments;
        return Describe();
    }

    protected abstract IEnumerable<Command> Describe();

    /// <summary>A verb that works on the data: the host is composed, the database prepared, and the refusal printed.</summary>
    protected Command Verb(string name, string description, IEnumerable<Symbol> symbols, Func<Invocation, Task<int>> act) =>
        Verb(name, description, symbols, act, PreparesData);

    /// <summary>A verb that needs the host's services and no data.</summary>
    protected Command VerbWithoutData(string name, string description, IEnumerable<Symbol> symbols, Func<Invocation, Task<int>> act) =>
        Verb(name, description, symbols, act, preparesData: false);

    private Command Verb(string name, string description, IEnumerable<Symbol> symbols, Func<Invocation, Task<int>> act, bool preparesData)
    {
        var command = new Command(name, description) { DataDirectory, Json };
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
                command.Options.Add(option);
            else if (symbol is Argument argument)
                command.Arguments.Add(argument);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = Compose(parsed.GetValue(DataDirectory));
            if (preparesData)
                await app.PrepareDataAsync();
            await using var scope = app.Services.CreateAsyncScope();
            return await act(new Invocation(parsed, scope.ServiceProvider, parsed.GetValue(Json), cancellation));
        });
        return command;
    }

    /// <summary>Whether the database is migrated, and an empty one filled, before the verb runs.</summary>
    protected virtual bool PreparesData => true;

    private WebApplication Compose(DirectoryInfo? dataDirectory)
    {
        var builder = SiteBuilder.Create(environment);
        if (dataDirectory is not null)
            builder.Configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.DataDirectory)}"] = dataDirectory.FullName;
        builder.Configuration["Logging:LogLevel:Default"] = nameof(LogLevel.Warning);
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddTthcModules();
        builder.Services.AddScoped<IViewerAccessor, ServerViewer>();
        builder.Services.AddScoped<Api.PlanReader>();
        builder.Services.AddScoped<Api.IndicatorReader>();
        builder.Services.AddScoped<Features.PlanTypes.SettingDesk>();
        builder.Services.AddScoped<Features.Packs.PackConsequences>();
        return builder.Build();
    }

    /// <summary>Whoever may run the executable on the server may do everything.</summary>
    private sealed class ServerViewer : IViewerAccessor
    {
        public Viewer Current => Viewer.System;
    }
}
