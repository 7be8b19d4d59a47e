namespace TthcModular.Sdk.Tests;

/// <summary>
/// The surface that packs stand on changes on purpose only. To accept a change: read the difference, decide what it does
/// to the version (docs/packs.md), and copy the file that the failure names over PublicApi.txt.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Surface_OfTheSdk_IsTheApprovedOneOfItsVersion()
    {
        var actual = PublicSurface.Of(typeof(IPack).Assembly);
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt"));
        if (actual == approved)
            return;
        var received = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        File.WriteAllText(received, actual);
        var (now, then) = (actual.Split('\n'), approved.Split('\n'));
        Assert.Fail(
            $"The public surface of the SDK is not the approved one; if it is meant: cp {received} tests/TthcModular.Sdk.Tests/PublicApi.txt\n"
            + string.Join('\n', then.Except(now, StringComparer.Ordinal).Select(line => $"- {line}").Concat(now.Except(then, StringComparer.Ordinal).Select(line => $"+ {line}"))));
    }
}
