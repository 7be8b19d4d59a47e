using Microsoft.Extensions.DependencyInjection;
using TthcModular.Packs;
using TthcModular.Packs.PlanFiles;

namespace TthcModular.Plans.Tests.Annexes;

/// <summary>The plans that the packs bring, as facts.</summary>
internal static class RealPlans
{
    public static PlanFile Read(string file)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddTthcPacks(_ => { });
        using var provider = services.BuildServiceProvider();
        var yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file));
        return provider.GetRequiredService<IPlanFileReader>().Read(yaml).Plan ?? throw new InvalidDataException(file);
    }
}
