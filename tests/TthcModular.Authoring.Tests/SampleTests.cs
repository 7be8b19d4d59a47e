using System.Text.Json;
using TthcModular.Testing.Processes;

namespace TthcModular.Authoring.Tests;

/// <summary>A fifth plan type, in a solution of its own, built against the packages only.</summary>
public sealed class SampleTests(Feed feed)
{
    private const string Name = "AdministrativeReform";

    [Fact]
    public async Task AdministrativeReform_BuiltOutside_IsInstalledAndScoresACommune()
    {
        var folder = Copy();
        var tested = await feed.RunAsync(folder, "test", $"{Name}.Tests");
        Feed.AssertDone(tested);
        var packed = await feed.RunAsync(folder, "pack", Name);
        Feed.AssertDone(packed);

        using var host = new Installation();
        await host.InstallAsync(Path.Combine(folder, Name, "bin", "Release", $"{Name}.1.0.0.tthcpack"));

        Assert.Equal("active", await host.StateOfAsync(Name));
        Assert.Equal(67.5m, await TotalAsync(host));
    }

    /// <summary>All points entered but those of two parts: one from a ratio beyond its threshold, one shared out since nothing was due.</summary>
    private static async Task<decimal> TotalAsync(Installation host)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, """
            unit_code,part,numerator,denominator,points
            xa-mau,CDDH,,,12
            xa-mau,CCTC,,,8.5
            xa-mau,3.1,90,100,
            xa-mau,3.2,0,0,
            xa-mau,3.3,95,100,
            xa-mau,TCBM,,,8
            xa-mau,CDCV,,,9
            xa-mau,CCTCC,,,6.25

            """);
        var scored = await host.RunAsync("scores", "evaluate", "administrative-reform-index", "--in", file, "--json");
        File.Delete(file);
        Feed.AssertDone(scored);
        return JsonDocument.Parse(scored.Output).RootElement[0].GetProperty("total").GetDecimal();
    }

    private string Copy()
    {
        var source = Path.Combine(HostExecutable.RepositoryRoot, "plugins", "samples", Name);
        var target = Path.Combine(feed.Desk(), Name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(IsWritten))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;

        bool IsWritten(string file) => !Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "feed");
    }
}
