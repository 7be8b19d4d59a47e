using TthcModular.Sdk;
using TthcModular.Sdk.Scorecards;

namespace AdministrativeReform.Tests;

public sealed class ReformIndexTests
{
    [Fact]
    public void Parts_ThatARatioDecides_AreFullFromTheirThreshold()
    {
        var part = Parts().Single(part => part.Code == "1.2");

        Assert.Equal(part.Max, part.Factor * 0.3m, precision: 10);
    }

    [Fact]
    public void Parts_WithoutAnIndicator_SayWhatTheirPointsRestOn() =>
        Assert.All(Parts().Where(part => part.Indicator is null), part => Assert.NotEmpty(part.InWords));

    private static List<ScorePart> Parts()
    {
        var pack = new PackBuilder();
        new AdministrativeReformPack().Describe(pack);
        return [.. pack.Build().Single().Scorecards.Single().Editions.Single().Groups.SelectMany(group => group.Parts)];
    }
}
