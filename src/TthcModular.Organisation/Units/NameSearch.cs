using TthcModular.Sdk.Text;

namespace TthcModular.Organisation.Units;

/// <summary>Finds the units that a name by itself may mean, outside of any plan.</summary>
internal sealed class NameSearch(OrganisationTree tree, UnitNames names, DateOnly day)
{
    private static readonly char[] Separators = [',', '(', ')'];

    public IReadOnlyList<Unit> Find(string text)
    {
        // Some names have a comma of their own.
        var whole = Find([text]);
        return whole.Count > 0 ? whole : Find(text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private IReadOnlyList<Unit> Find(string[] parts)
    {
        if (parts.Length == 0)
            return [];
        var wording = UnitNames.WithoutAuthority(UnitNames.Wording(parts[0]));
        var found = Fitting(wording, parts[1..]);
        var existing = found.Where(unit => unit.ExistsOn(day)).ToList();
        return Spelled(existing.Count > 0 ? existing : found, parts[0]);
    }

    private List<Unit> Fitting(string wording, string[] behind)
    {
        var (sort, place) = PlaceName.Of(wording);
        var alone = behind.Select(part => PlaceName.SortAlone(UnitNames.Wording(part))).FirstOrDefault(word => word.Length > 0) ?? "";
        var wanted = sort.Length > 0 ? sort : alone;
        var above = behind.Select(UnitNames.Wording).Where(part => PlaceName.SortAlone(part).Length == 0).ToList();
        return [.. names.OfPlace(place)
            .Select(id => tree.Find(id)!)
            .Where(unit => (wanted.Length == 0 || IsOfSort(unit, wanted, place)) && above.TrueForAll(part => StandsUnder(unit, part)))];
    }

    private bool IsOfSort(Unit unit, string sort, string place) =>
        names.Wordings(unit).Select(PlaceName.Of).Any(name => name.Place == place && name.Sort == sort);

    /// <summary>Looked at while the unit exists: a closed one stood under what it is said to.</summary>
    private bool StandsUnder(Unit unit, string above)
    {
        var (sort, place) = PlaceName.Of(UnitNames.WithoutAuthority(above));
        var at = unit.ClosedOn < day ? unit.ClosedOn.Value : unit.OpenedOn > day ? unit.OpenedOn.Value : day;
        return tree.AncestorsOn(unit, at).Any(ancestor => sort.Length > 0 ? IsOfSort(ancestor, sort, place) : names.OfPlace(place).Contains(ancestor.Id));
    }

    /// <summary>Those spelled exactly so, if there are any; a text without diacritics means all.</summary>
    private IReadOnlyList<Unit> Spelled(IReadOnlyList<Unit> found, string text)
    {
        if (found.Count < 2 || VietnameseText.Fold(text) == SpelledName.Of(text))
            return found;
        var spelling = SpelledName.Of(text);
        var sort = PlaceName.Of(UnitNames.WithoutAuthority(UnitNames.Wording(text)));
        var words = spelling.Split(' ')[^sort.Place.Split(' ').Length..];
        var exact = found.Where(unit => names.IsSpelled(unit, string.Join(' ', words))).ToList();
        return exact.Count > 0 ? exact : found;
    }
}
