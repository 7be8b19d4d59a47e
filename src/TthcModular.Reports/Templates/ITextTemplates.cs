using TthcModular.Organisation.Results;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Templates;

/// <summary>
/// The seam to the template engine: turns the text of a report template into something that renders. What the language
/// allows is decided here, not by the engine, so that another engine can take its place (ADR 0002).
/// </summary>
internal interface ITextTemplates
{
    /// <summary>Checks and compiles a template; nothing is thrown for a bad one.</summary>
    TemplateResult Compile(string text);
}

/// <summary>A compiled template.</summary>
internal interface ITextTemplate
{
    /// <summary>Renders restricted HTML with every value encoded; refused when it takes too long or writes too much.</summary>
    Result<string> Render(ReportModel model);
}

/// <summary>A template, or what is wrong with it.</summary>
/// <param name="StaticText">The template's own text, all branches, without the mustaches.</param>
/// <param name="Names">Names of the values it uses, such as <c>numerator</c>.</param>
internal sealed record TemplateResult(ITextTemplate? Template, string StaticText, IReadOnlySet<string> Names, IReadOnlyList<TemplateFault> Faults);

/// <summary>One fault of a template, by line from 1, in Vietnamese.</summary>
internal sealed record TemplateFault(int Line, string Message);

/// <summary>How much a template may be, take and write.</summary>
internal sealed record TemplateLimits
{
    public static TemplateLimits Default { get; } = new();

    public int TemplateCharacters { get; init; } = 100_000;
    public int OutputCharacters { get; init; } = 2_000_000;
    public int LoopDepth { get; init; } = 3;
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(3);
}
