using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Indicators;

/// <summary>
/// Whose figures make up a unit's figure over a span, remembered for one answer. A unit that has closed goes on counting
/// where all that came out of it stands: what was received before a merger and settled after it is not lost, and a span
/// has the same total 'as it was' and 'on today's map'.
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

    private IReadOnlyList<ScopePart> Whole(int unitId, Span span)
    {
        if (tree.Find(unitId) is not { } unit || span.Days <= 0)
            return [];
        var parts = tree.Scope(unit, span, mode, today);
        return mode == TreeMode.Now ? parts : [.. parts.Select(part => WithClosed(unit, part))];
    }

    private ScopePart WithClosed(Unit unit, ScopePart part)
    {
        var members = part.UnitIds.ToHashSet();
        var closed = tree.Scope(unit, part.Days, TreeMode.Now, part.Days.From)
            .SelectMany(onMap => onMap.UnitIds)
            .Where(id => !members.Contains(id) && tree.Find(id)?.ClosedOn < part.Days.From)
            .ToList();
        return closed.Count == 0 ? part : part with { UnitIds = [.. part.UnitIds, .. closed] };
    }

    private ScopePart Only(ScopePart part, UnitGroups groups) =>
        part with { UnitIds = [.. part.UnitIds.Where(id => tree.Find(id) is { } unit && tree.IsIn(unit, groups, DayOf(unit, part.Days)))] };

    /// <summary>A day of the stretch on which the unit has its place in the tree, or the nearest to it.</summary>
    private static DateOnly DayOf(Unit unit, Span days)
    {
        if (unit.ClosedOn is { } closed && closed < days.From)
            return closed;
        return unit.OpenedOn is { } opened && opened > days.From ? opened : days.From;
    }
}
