using System.Collections.Frozen;
using TthcModular.Sdk.Text;

namespace TthcModular.Organisation.Units;

/// <summary>Names of units, also those they bore before, folded for search and brought to one wording for comparison.</summary>
internal sealed class UnitNames(UnitHistory history)
{
    private const string PeoplesCommittee = "ubnd ";

    private readonly FrozenDictionary<int, KnownName[]> names = history.Units.ToFrozenDictionary(
        unit => unit.Id,
        unit => history.NamesOf(unit.Id).Select(name => name.Name).Append(unit.Name).Distinct(StringComparer.Ordinal).Select(KnownName.Of).ToArray());

    private readonly Lazy<ILookup<string, int>> byPlace = new(() => history.Units
        .SelectMany(unit => history.NamesOf(unit.Id).Select(name => name.Name).Append(unit.Name).Distinct(StringComparer.Ordinal)
            .Select(name => (Place: PlaceName.Of(Wording(name)).Place, unit.Id)))
        .Distinct()
        .ToLookup(entry => entry.Place, entry => entry.Id, StringComparer.Ordinal));

    /// <summary>Wordings of the names a unit bears or bore.</summary>
    public IEnumerable<string> Wordings(Unit unit) => names[unit.Id].Select(name => name.Wording);

    public bool IsWorded(Unit unit, string wording) => Array.Exists(names[unit.Id], name => name.Wording == wording);

    /// <summary>Whether a name holds folded words.</summary>
    public bool Holds(Unit unit, string words) => Array.Exists(names[unit.Id], name => name.Folded.Contains(words, StringComparison.Ordinal));

    /// <summary>Whether a name is spelled so, whatever the case and the place of the tone.</summary>
    public bool IsSpelled(Unit unit, string spelling) => Array.Exists(names[unit.Id], name =>
        name.Spelling == spelling || name.Spelling.EndsWith(" " + spelling, StringComparison.Ordinal));

    /// <summary>Units that a place names, whatever kind they are.</summary>
    public IEnumerable<int> OfPlace(string place) => byPlace.Value[place];

    /// <summary>
    /// One wording for the ways an authority's name is written: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện' and
    /// 'Văn phòng HĐND&amp;UBND huyện' both become 'van phong hdnd ubnd huyen'.
    /// </summary>
    public static string Wording(string name) => string.Join(' ', VietnameseText.Fold(name)
        .Replace("hoi dong nhan dan", "hdnd", StringComparison.Ordinal)
        .Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal)
        .Split(' ')
        .Where(word => word is not ("" or "va")));

    /// <summary>A wording or folded name without the authority in front of it: 'ubnd xa ia tor' becomes 'xa ia tor'.</summary>
    public static string WithoutAuthority(string wording)
    {
        const string full = "uy ban nhan dan ";
        if (wording.StartsWith(full, StringComparison.Ordinal))
            return wording[full.Length..];
        return wording.StartsWith(PeoplesCommittee, StringComparison.Ordinal) ? wording[PeoplesCommittee.Length..] : wording;
    }

    /// <summary>The name of an administrative unit without what kind it is: 'Xã Ia Tôr' becomes 'ia tor'.</summary>
    public static string Place(Unit unit) => PlaceName.Of(Wording(unit.Name)).Place;

    private sealed record KnownName(string Folded, string Wording, string Spelling)
    {
        public static KnownName Of(string name) => new(VietnameseText.Fold(name), UnitNames.Wording(name), SpelledName.Of(name));
    }
}
