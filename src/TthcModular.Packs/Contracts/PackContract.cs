using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Contracts.Rules;
using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Contracts;

/// <summary>
/// What a pack's description has to keep to be used: the same rules when a pack is loaded and in the tests of its author.
/// </summary>
/// <param name="planFiles">Reads the plan files that packs ship.</param>
/// <param name="checks">Further checks of the modules that use what packs bring.</param>
public sealed class PackContract(IPlanFileReader planFiles, IEnumerable<IPackCheck> checks)
{
    private readonly IReadOnlyList<IPackCheck> checks = [.. checks];

    /// <summary>The contract by itself, for a pack's tests.</summary>
    /// <param name="checks">Further checks.</param>
    public static PackContract Create(params IEnumerable<IPackCheck> checks) => new(new PlanFileReader(), checks);

    /// <summary>Has a pack describe itself and copies what it hands over. Runs the pack's code, unguarded.</summary>
    /// <exception cref="DefinitionException">The SDK refuses a definition, or it is made of other types than the SDK's.</exception>
    public static IReadOnlyList<PlanType> Describe(IPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var builder = new PackBuilder();
        pack.Describe(builder);
        return PlanTypeCopy.Of(builder.Build());
    }

    /// <summary>Reads the files that the plan types name and judges all of it.</summary>
    /// <param name="packId">Id of the pack.</param>
    /// <param name="packVersion">Version of the pack.</param>
    /// <param name="planTypes">What the pack described.</param>
    /// <param name="readFile">Text of a file of the pack by its path; null when there is none.</param>
    public PackContractResult Check(string packId, string packVersion, IReadOnlyList<PlanType> planTypes, Func<string, string?> readFile)
    {
        ArgumentNullException.ThrowIfNull(planTypes);
        ArgumentNullException.ThrowIfNull(readFile);
        if (planTypes.Count == 0)
            return new PackContractResult([], ["Gói không khai loại kế hoạch nào."]);
        var results = planTypes.Select(type => Check(packId, packVersion, type, readFile)).ToList();
        return new PackContractResult(
            [.. results.Select(result => result.Installed)],
            [.. results.SelectMany(result => result.Problems.Select(problem => $"[{result.Installed.Type.Key}] {problem}"))]);
    }

    private (InstalledPlanType Installed, List<string> Problems) Check(
        string packId, string packVersion, PlanType type, Func<string, string?> readFile)
    {
        var templates = new PackTemplates(type, readFile);
        var plans = new PackPlanFiles(type, planFiles, readFile);
        var installed = new InstalledPlanType(packId, packVersion, type, templates.Texts, plans.Read, [.. type.Tasks, .. plans.Templates]);
        List<string> problems =
        [
            .. PlanTypeRules.Check(type),
            .. templates.Problems,
            .. plans.Problems,
            .. TaskRules.Check(installed.Tasks),
        ];
        // The modules' checks may rely on the rules above.
        if (problems.Count == 0)
            problems.AddRange(checks.SelectMany(check => check.Check(installed)));
        return (installed, problems);
    }
}

/// <summary>Plan types with their files read, and what is wrong with them, in Vietnamese.</summary>
public sealed record PackContractResult(IReadOnlyList<InstalledPlanType> PlanTypes, IReadOnlyList<string> Problems);
