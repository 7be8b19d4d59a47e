using System.Text.RegularExpressions;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Sdk.Tests.Docs;

public sealed class PackGuideTests
{
    [Fact]
    public void Example_OfTheGuide_IsTheOneThatIsCompiledHere()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs", "packs.md"));
        var compiled = File.ReadAllText(Path.Combine(Root(), "tests", "TthcModular.Sdk.Tests", "Docs", "ReviewPack.cs"));
        var example = Regex.Match(guide, "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

        Assert.True(example.Success);
        Assert.Contains(example.Groups["code"].Value, compiled, StringComparison.Ordinal);
    }

    [Fact]
    public void Example_OfTheGuide_IsDescribedAsWritten()
    {
        var pack = new PackBuilder();
        new ReviewPack().Describe(pack);

        var type = Assert.Single(pack.Build());
        var count = Assert.IsType<Measure.Count>(Assert.Single(type.Indicators).Editions[0].Numerator);
        Assert.Equal("CompletedOn", count.CountedOn);
        Assert.Equal("(not DueAt is missing and CompletedAt <= DueAt)", count.Condition.ToString());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TthcModular.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
