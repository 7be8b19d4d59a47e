using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Host;

/// <summary>Compares packs with each other: a plan type belongs to the first pack, by id, that brings it.</summary>
internal static class PackComparison
{
    public static IReadOnlyList<PackEntry> Entries(IEnumerable<PackEntry> packs)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<PackEntry>();
        foreach (var entry in packs.OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            var refused = Refusal(entry, owners);
            entries.Add(refused ?? entry);
            if (refused is not null)
                continue;
            foreach (var type in entry.PlanTypes)
                owners.Add(type.Type.Key, entry.Id);
        }

        return entries;
    }

    /// <summary>The entry as refused when one of the other packs in force has one of its plan types; null when none has.</summary>
    public static PackEntry? Refusal(PackEntry entry, PackCatalogue others) => Refusal(entry, others.Packs
        .Where(other => !PackSelection.Same(other.Id, entry.Id))
        .SelectMany(other => other.PlanTypes)
        .ToDictionary(type => type.Type.Key, type => type.PackId, StringComparer.Ordinal));

    private static PackEntry? Refusal(PackEntry entry, IReadOnlyDictionary<string, string> owners)
    {
        var problems = entry.PlanTypes
            .Where(type => owners.ContainsKey(type.Type.Key))
            .Select(type => $"Loại kế hoạch '{type.Type.Key}' đã có trong gói {owners[type.Type.Key]}.")
            .ToList();
        return problems.Count == 0 ? null : entry with { State = PackState.ContractBroken, Reason = Reasons.Join(problems), PlanTypes = [] };
    }
}
