using TthcModular.Sdk.Tasks;

namespace TthcModular.Organisation.Units;

/// <summary>Finds the units that a plan's wording means, seen from the plan's issuer on a day.</summary>
internal sealed class UnitSearch(OrganisationTree tree, UnitNames names, Unit issuer, DateOnly day)
{
    private readonly Unit[] above = [.. tree.AncestorsOn(issuer, day)];

    public IReadOnlyList<Unit> Find(UnitSelector selector)
    {
        if (selector.IsGroup)
            return Nearest(unit => tree.IsIn(unit, selector.Groups, day), everyDepth: true);
        var meant = Understand(selector.Text);
        var found = Nearest(unit => IsMeant(unit, meant), meant.Level is { IsEveryLevel: true });
        return found.Count > 0 ? found : ByPlace(selector.Text);
    }

    /// <summary>The one administrative unit under the issuer of that place ('Tân Lập'); a name that several bear means none of them.</summary>
    private IReadOnlyList<Unit> ByPlace(string text)
    {
        var named = tree.Named(text, day).Where(unit => IsAdministrative(unit) && tree.IsWithin(unit, issuer, day)).Take(2).ToList();
        return named.Count == 1 ? named : [];
    }

    /// <summary>What fits under the issuer, at the least depth or at all; else the nearest above and its departments.</summary>
    private IReadOnlyList<Unit> Nearest(Func<Unit, bool> fits, bool everyDepth)
    {
        var below = everyDepth ? [.. tree.SubtreeOn(issuer, day).Where(fits)] : AtLeastDepth(fits);
        return below.Count > 0
            ? below
            : above.Select(unit => DepartmentsOf(unit).Where(fits).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private List<Unit> AtLeastDepth(Func<Unit, bool> fits)
    {
        for (List<Unit> row = [issuer]; row.Count > 0; row = [.. row.SelectMany(unit => tree.ChildrenOn(unit, day))])
        {
            var found = row.FindAll(unit => fits(unit));
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private IEnumerable<Unit> DepartmentsOf(Unit unit) =>
        tree.ChildrenOn(unit, day).Where(child => !IsAdministrative(child)).Prepend(unit);

    private bool IsMeant(Unit unit, Wording meant)
    {
        if (names.IsWorded(unit, meant.Whole))
            return true;
        if (meant.Level is { } level && (tree.LevelOf(unit, day) is not { } kind || !level.Kinds.Contains(kind)))
            return false;
        return IsAdministrative(unit)
            ? meant is { Stem: "", Level: { } word } && (word.IsGeneral || names.Wordings(unit).Any(name => name.StartsWith(word.Word + " ", StringComparison.Ordinal)))
            : meant.Stem.Length > 0 && names.Wordings(unit).Any(name => Cut(name, [unit, .. tree.AncestorsOn(unit, day)]).Stem == meant.Stem);
    }

    private Wording Understand(string text) => Cut(UnitNames.WithoutAuthority(UnitNames.Wording(text)), [issuer, .. above]);

    /// <summary>Takes the place ('Chợ Đồn') and the level ('huyện') off the end of a name.</summary>
    private static Wording Cut(string whole, IReadOnlyList<Unit> places)
    {
        var stem = places.Where(IsAdministrative)
            .Select(UnitNames.Place)
            .Where(place => EndsIn(whole, place))
            .Select(place => Without(whole, place))
            .FirstOrDefault(whole);
        var level = Array.Find(AdministrativeLevel.All, candidate => EndsIn(stem, candidate.Word));
        return new Wording(whole, level is null ? stem : Without(stem, level.Word), level);
    }

    private static bool EndsIn(string text, string words) => text == words || text.EndsWith(" " + words, StringComparison.Ordinal);

    private static string Without(string text, string words) => text[..^words.Length].TrimEnd();

    private static bool IsAdministrative(Unit unit) => unit.Kind is UnitKind.Province or UnitKind.District or UnitKind.Commune;

    private sealed record Wording(string Whole, string Stem, AdministrativeLevel? Level);
}
