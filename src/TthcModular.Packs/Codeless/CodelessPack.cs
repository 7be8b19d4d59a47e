using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Contracts;
using TthcModular.Packs.Files;
using TthcModular.Packs.Manifests;
using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk;

namespace TthcModular.Packs.Codeless;

/// <summary>A pack without code: its plan types come from files, and go the way of those that code describes.</summary>
internal sealed class CodelessPack(IReadOnlyList<PlanTypeFile> types) : IPack
{
    public static Step<IReadOnlyList<PlanType>> Describe(PackImage image, PackManifest manifest)
    {
        var read = manifest.PlanTypeFiles.Select(path => (Path: path, Result: PlanTypeFile.Read(image.Text(path)))).ToList();
        var problems = read.SelectMany(file => file.Result.Errors.Select(error => $"Tệp '{file.Path}', dòng {error.Line}: {error.Message}")).ToList();
        if (problems.Count > 0)
            return Broken(Reasons.Join(problems));
        try
        {
            return Step<IReadOnlyList<PlanType>>.Done(PackContract.Describe(new CodelessPack([.. read.Select(file => file.Result.Type).OfType<PlanTypeFile>()])));
        }
        catch (DefinitionException refused)
        {
            return Broken(refused.Message);
        }
    }

    public void Describe(PackBuilder pack)
    {
        foreach (var type in types)
            pack.PlanType(type.Key, type.Name, type.Describe);
    }

    private static PackFault Broken(string reason) => new(PackState.ContractBroken, reason);
}
