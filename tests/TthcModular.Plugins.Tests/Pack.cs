using TthcModular.Plugins.Campaign;
using TthcModular.Plugins.DigitalTransformation;
using TthcModular.Plugins.Digitisation;
using TthcModular.Plugins.OneStopReform;
using TthcModular.Sdk;

namespace TthcModular.Plugins.Tests;

/// <summary>A pack as it lies in the repository, with the one plan type it describes.</summary>
internal sealed class Pack
{
    private readonly string folder;

    private Pack(string id, IPack entry)
    {
        folder = Path.Combine(Root(), "plugins", id);
        var builder = new PackBuilder();
        entry.Describe(builder);
        Type = Assert.Single(builder.Build());
        Id = id;
    }

    public static Pack Campaign { get; } = new("Campaign", new CampaignPack());

    public static Pack DigitalTransformation { get; } = new("DigitalTransformation", new DigitalTransformationPack());

    public static Pack Digitisation { get; } = new("Digitisation", new DigitisationPack());

    public static Pack OneStopReform { get; } = new("OneStopReform", new OneStopReformPack());

    public static IReadOnlyList<Pack> All { get; } = [Campaign, DigitalTransformation, Digitisation, OneStopReform];

    public string Id { get; }

    public PlanType Type { get; }

    public IReadOnlyList<Plan> Plans => [.. Type.PlanFiles.Select(file => Plan.Read(this, file))];

    public static Pack Of(string id) => All.Single(pack => pack.Id == id);

    public string File(string path) => Path.Combine(folder, path);

    public override string ToString() => Id;

    private static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(root.FullName, "TthcModular.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return root.FullName;
    }
}
