using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Indicators;

/// <summary>
/// Whose figures make up a unit's figure over a span, remembered for one answer. The tree sees to it that a closed unit
/// goes on counting where what came out of it stands, so that nothing dated after a merger is lost.
/// </summary>
internal sealed class FigureScopes(OrganisationTree tree, TreeMode mode, DateOnly today)
{
    private readonly Dictionary<(int UnitId, Span Span, UnitGroups Groups), IReadOnlyList<ScopePart>> known = [];

    public OrganisationTree Tree => tree;

    /// <summary>Stretches of days, each with the units that count on them; with groups, only units of these.</summary>
    public IReadOnlyList<ScopePart> Of(int unitId, Span span, UnitGroups groups)
    {
        if (known.TryGetValue((unitId, span, groups), out var parts))
            return parts;
        parts = groups == UnitGroups.Any ? Whole(unitId, span) : [.. Of(unitId, span, UnitGroups.Any).Select(part => Only(part, groups))];
        known.Add((unitId, span, groups), parts);
        return parts;
    }

    /// <summary>Units of the tree itself on the span's last day, or today on today's map.</summary>
    public IEnumerable<Unit> Members(int unitId, Span span, UnitGroups groups)
    {
        var day = mode == TreeMode.Now ? today : span.To;
        return tree.Find(unitId) is { } unit
            ? tree.SubtreeOn(unit, day).Where(member => member.ExistsOn(day) && tree.IsIn(member, groups, day))
            : [];
    }

    private IReadOnlyList<ScopePart> Whole(int unitId, Span span) =>
        tree.Find(unitId) is { } unit && span.Days > 0 ? tree.Scope(unit, span, mode, today) : [];

    private ScopePart Only(ScopePart part, UnitGroups groups) =>
        part with { UnitIds = [.. part.UnitIds.Where(id => tree.Find(id) is { } unit && tree.IsIn(unit, groups, part.Days.From))] };
}
