using TthcModular.Reports.Checks;
using TthcModular.Reports.Templates;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Tests.Templates;

public sealed class TemplateLimitsTests
{
    private const string Loops = "{{#each indicators}}{{#each ../indicators}}{{#each ../../indicators}}BODY{{/each}}{{/each}}{{/each}}";

    private static readonly ReportModel Large = TrialModels.Full with { Indicators = [.. Enumerable.Repeat(TrialModels.Full.Indicators[0], 2_000)] };

    [Fact]
    public void Render_LoopsThatWriteTooMuch_IsRefused()
    {
        var language = new HandlebarsTemplates(new TemplateLimits { OutputCharacters = 10_000, Time = TimeSpan.FromMinutes(1) }, TimeProvider.System);
        var rendered = language.Compile(Loops.Replace("BODY", "{{name}}", StringComparison.Ordinal)).Template!.Render(Large);
        Assert.Equal("report-too-large", rendered.Refusal?.Code);
    }

    [Theory]
    [InlineData("{{#if breakdown}}{{/if}}")]
    [InlineData("")]
    public void Render_LoopsThatWriteNothing_AreStoppedByTheClock(string body)
    {
        var language = new HandlebarsTemplates(new TemplateLimits { Time = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);
        var rendered = language.Compile(Loops.Replace("BODY", body, StringComparison.Ordinal)).Template!.Render(Large);
        Assert.Equal("report-too-slow", rendered.Refusal?.Code);
    }

    [Fact]
    public void Compile_HugeTemplate_IsRefused()
    {
        var language = new HandlebarsTemplates(new TemplateLimits { TemplateCharacters = 1_000 }, TimeProvider.System);
        Assert.Contains("quá 1000 ký tự", language.Compile(new string('x', 1_001)).Faults.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithinTheLimits_IsNotTouched()
    {
        var language = new HandlebarsTemplates(TemplateLimits.Default, TimeProvider.System);
        Assert.Equal(2_000, language.Compile("{{#each indicators}}x{{/each}}").Template!.Render(Large).Value!.Length);
    }
}
