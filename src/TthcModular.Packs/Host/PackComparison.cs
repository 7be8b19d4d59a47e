using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Loading;

namespace TthcModular.Packs.Host;

/// <summary>Compares packs with each other: a plan type belongs to the first pack, by id, that brings it.</summary>
internal static class PackComparison
{
    public static IReadOnlyList<PackEntry> Entries(IEnumerable<LoadedPack> packs)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<PackEntry>();
        foreach (var entry in packs.Select(pack => pack.Entry).OrderBy(entry => entry.Id, StringComparer.Ordinal))
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

    /// <summary>The entry as refused when another pack has one of its plan types; null when none has.</summary>
    public static PackEntry? Refusal(PackEntry entry, IReadOnlyDictionary<string, string> owners)
    {
        var problems = entry.PlanTypes
            .Where(type => owners.ContainsKey(type.Type.Key))
            .Select(type => $"Loại kế hoạch '{type.Type.Key}' đã có trong gói {owners[type.Type.Key]}.")
            .ToList();
        return problems.Count == 0 ? null : entry with { State = PackState.ContractBroken, Reason = Reasons.Join(problems), PlanTypes = [] };
    }
}
