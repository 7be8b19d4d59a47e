using System.Text.Json.Nodes;
using TthcModular.Testing.Processes;

namespace TthcModular.Benchmarks;

/// <summary>What a hundred packs cost the program as users run it: start-up and memory a pack over the bare host.</summary>
internal static class Packs
{
    private const int Many = 100;
    private const string Setting = "Tthc__PacksDirectory";

    public static async Task RunAsync(Scale scale)
    {
        var (none, many) = (Directory.CreateDirectory(scale.File("none")).FullName, Directory.CreateDirectory(scale.File("many")).FullName);
        for (var number = 1; number <= Many; number++)
            Copy(Path.Combine(many, $"Many{number}"), $"Many{number}");
        var bare = await StartAsync(scale, none);
        var full = await StartAsync(scale, many);
        Scale.Say("'tthc packs list' without packs", bare.Seconds, "s");
        Scale.Say($"'tthc packs list' with {Many} packs", full.Seconds, "s");
        scale.Hold("  start-up a pack", (full.Seconds - bare.Seconds) * 1000 / Many, 15, "ms");
        scale.Hold("  peak memory a pack", (full.PeakMegabytes - bare.PeakMegabytes) / Many, 2, "MB");
    }

    /// <summary>The quickest of three starts, after one that makes the database.</summary>
    private static async Task<Taken> StartAsync(Scale scale, string packs)
    {
        Environment.SetEnvironmentVariable(Setting, packs);
        var data = scale.File($"data-{Path.GetFileName(packs)}");
        await Child.TthcAsync(data, "packs", "list");
        List<Taken> taken = [];
        for (var start = 0; start < 3; start++)
            taken.Add(await Child.TthcAsync(data, "packs", "list"));
        Environment.SetEnvironmentVariable(Setting, value: null);
        return taken.MinBy(one => one.Seconds)!;
    }

    /// <summary>The tests' pack that brings a plan type of its own under every id.</summary>
    private static void Copy(string target, string id)
    {
        var source = Path.Combine(HostExecutable.RepositoryRoot, "artifacts", "test-packs", "Debug", "Many");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(target, "pack.json")))!.AsObject();
        manifest["id"] = id;
        File.WriteAllText(Path.Combine(target, "pack.json"), manifest.ToJsonString());
    }
}
