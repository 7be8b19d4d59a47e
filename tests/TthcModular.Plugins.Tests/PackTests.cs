using System.Text.Json;
using System.Text.RegularExpressions;

namespace TthcModular.Plugins.Tests;

public sealed partial class PackTests
{
    public static TheoryData<string> Ids => [.. Pack.All.Select(pack => pack.Id)];

    [Theory]
    [InlineData("Campaign", "campaign")]
    [InlineData("DigitalTransformation", "digital-transformation")]
    [InlineData("Digitisation", "digitisation")]
    [InlineData("OneStopReform", "one-stop-reform")]
    public void Describe_PlanType_HasTheKeyThatPlansName(string id, string key)
    {
        Assert.Equal(key, Pack.Of(id).Type.Key);
        Assert.All(Pack.Of(id).Plans, plan => Assert.Equal(key, plan.PlanType));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Manifest_OfPack_NamesFolderAssemblyAndSdkRange(string id)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Pack.Of(id).File("pack.json")));
        string? Value(string name) => manifest.RootElement.GetProperty(name).GetString();

        Assert.Equal((id, "1.0.0", $"{id}.dll", "[0.1.0,1.0.0)", "TthcModular"), (Value("id"), Value("version"), Value("assembly"), Value("sdk"), Value("publisher")));
        Assert.False(string.IsNullOrWhiteSpace(Value("title")));
        Assert.Empty(manifest.RootElement.GetProperty("capabilities").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reports_OfPack_AreAtLeastTwoOnItsCalendarsWithTheirTemplates(string id)
    {
        var pack = Pack.Of(id);
        Assert.True(pack.Type.Reports.Count >= 2);
        Assert.All(pack.Type.Reports, view =>
        {
            Assert.True(File.Exists(pack.File(view.Template)), view.Template);
            var calendar = Assert.Single(pack.Type.Calendars, calendar => calendar.Key == view.Calendar);
            var periods = pack.Plans.Select(plan => plan.Slug switch
            {
                "ia-tor-campaign-2024" => new Sdk.Calendars.Span(new(2024, 3, 22), new(2024, 6, 29)),
                _ => new Sdk.Calendars.Span(new(2024, 1, 1), new(2024, 12, 31)),
            });
            Assert.All(periods, period => Assert.Contains(
                calendar.Spans(period, Sdk.Calendars.WorkingDays.Weekdays), span => span.Key.StartsWith(view.SpanPrefix, StringComparison.Ordinal)));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Templates_OfPack_UseOnlyTheAllowedTagsAndClasses(string id)
    {
        string[] tags = ["h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "strong", "em", "br"];
        string[] classes = ["num", "center", "landscape", "total"];
        Assert.All(Pack.Of(id).Type.Reports.Select(view => view.Template).Distinct(StringComparer.Ordinal), template =>
        {
            var text = File.ReadAllText(Pack.Of(id).File(template));
            Assert.All(Tag().Matches(text), match => Assert.Contains(match.Groups["name"].Value, tags, StringComparer.Ordinal));
            Assert.All(Attribute().Matches(text), match => Assert.True(
                match.Groups["name"].Value is "colspan" or "rowspan" || classes.Contains(match.Groups["value"].Value, StringComparer.Ordinal), match.Value));
            Assert.DoesNotContain("{{{", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Settings_OfPack_AcceptTheirOwnDefaultsAndExplainThemselves(string id) => Assert.All(Pack.Of(id).Type.Settings, setting =>
    {
        Assert.Null(setting.Check(setting.Default));
        Assert.False(string.IsNullOrWhiteSpace(setting.Help));
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scorecards_OfPack_UseIndicatorsOfThePack(string id) => Assert.All(
        Pack.Of(id).Type.Scorecards.SelectMany(card => card.Editions).SelectMany(edition => edition.Groups).SelectMany(group => group.Parts),
        part => Assert.True(part.Indicator is null || Pack.Of(id).Type.Indicators.Any(indicator => indicator.Code == part.Indicator), part.Code));

    [GeneratedRegex("</?(?<name>[a-zA-Z0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s(?<name>[a-z]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();
}
