using HandlebarsDotNet;
using HandlebarsDotNet.Compiler.Resolvers;
using TthcModular.Organisation.Results;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Templates;

/// <summary>Templates by Handlebars.Net; the only class that knows the library (ADR 0002).</summary>
internal sealed class HandlebarsTemplates(TemplateLimits limits, TimeProvider clock) : ITextTemplates
{
    private readonly IHandlebars engine = CreateEngine();
    private readonly Lock compiling = new();

    public TemplateResult Compile(string text)
    {
        var checker = new TemplateChecker(limits);
        checker.Check(text);
        if (checker.Faults.Count > 0)
            return new TemplateResult(Template: null, checker.StaticText, checker.Names, checker.Faults);
        try
        {
            return new TemplateResult(Compiled(checker.Canonical), checker.StaticText, checker.Names, []);
        }
        catch (HandlebarsException fault)
        {
            return new TemplateResult(Template: null, checker.StaticText, checker.Names, [new TemplateFault(1, $"không dịch được mẫu: {fault.Message}")]);
        }
    }

    private Template Compiled(string canonical)
    {
        using var reader = new StringReader(canonical);
        lock (compiling)
            return new Template(engine.Compile(reader), limits, clock);
    }

    private static IHandlebars CreateEngine()
    {
        var created = Handlebars.Create(new HandlebarsConfiguration
        {
            ExpressionNameResolver = new UpperCamelCaseExpressionNameResolver(),
            TextEncoder = new HtmlEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
        });
        foreach (var function in TemplateFunctions.All)
            created.RegisterHelper(function.Name, (EncodedTextWriter output, Context _, Arguments arguments) => output.Write(function.Call(Values(arguments))));
        created.RegisterHelper(TemplateFunctions.Known, (Context _, Arguments arguments) => TemplateFunctions.IsKnown(arguments[0]));
        return created;
    }

    private static object?[] Values(Arguments arguments) => [.. arguments.AsEnumerable()];

    private sealed class Template(HandlebarsTemplate<TextWriter, object, object> render, TemplateLimits limits, TimeProvider clock) : ITextTemplate
    {
        public Result<string> Render(ReportModel model)
        {
            var budget = new RenderBudget(limits, clock);
            using var writer = new BudgetWriter(budget);
            try
            {
                render(writer, WatchedModel.Of(model, budget), null!);
                return writer.ToString();
            }
            catch (Exception) when (budget.Stopped is not null)
            {
                return budget.Stopped;
            }
            catch (HandlebarsException fault)
            {
                return new Refusal("report-template-failed", $"Mẫu báo cáo bị lỗi khi lập: {fault.Message}");
            }
        }
    }
}
