using System.Text.Json;
using System.Text.RegularExpressions;

namespace TthcModular.Architecture.Tests;

public sealed partial class HostKnowsNoPackTests
{
    public static TheoryData<string> Names => [.. PackIds().Concat(PlanTypeKeys())];

    [Fact]
    public void Packs_OfTheRepository_AreFound() => Assert.True(PackIds().Count >= 4 && PlanTypeKeys().Count >= 4);

    [Theory]
    [MemberData(nameof(Names))]
    public void Source_OfTheHost_DoesNotMention(string name)
    {
        var mention = new Regex($"[\"'/>]{Regex.Escape(name)}[\"'/<]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        var guilty = Repository.Files("src", ".cs", ".cshtml", ".json", ".yaml", ".csproj", ".targets", ".js", ".csv")
            .Where(file => mention.IsMatch(File.ReadAllText(file)))
            .Select(Repository.Name);
        Assert.Empty(guilty);
    }

    [Fact]
    public void Projects_OfTheHost_ReferToNoPack() =>
        Assert.DoesNotContain(
            Repository.Files("src", ".csproj").SelectMany(ProjectArrows.References),
            reference => PackIds().Contains(reference));

    private static List<string> PackIds() => [.. Repository.Files("plugins", ".json")
        .Where(file => Path.GetFileName(file) == "pack.json")
        .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("id").GetString()!)];

    private static List<string> PlanTypeKeys() => [.. Repository.Files("plugins", ".cs")
        .SelectMany(file => PlanType().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups["key"].Value)];

    [GeneratedRegex("\\.PlanType\\(\\s*\"(?<key>[a-z-]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PlanType();
}
