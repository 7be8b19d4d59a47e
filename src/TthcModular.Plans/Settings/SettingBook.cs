using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Settings;

namespace TthcModular.Plans.Settings;

/// <summary>All that is set, in memory: answers for any plan type, unit and day without asking the database again.</summary>
public sealed class SettingBook
{
    private readonly OrganisationTree tree;
    private readonly PackCatalogue packs;
    private readonly ILookup<(string PlanType, string Key, int UnitId), SettingRow> rows;
    private readonly ILookup<(string PlanType, int UnitId), SettingRow> byUnit;
    private readonly HashSet<(string PlanType, string Key)> touched;

    internal SettingBook(IReadOnlyList<SettingRow> rows, OrganisationTree tree, PackCatalogue packs)
    {
        (this.tree, this.packs) = (tree, packs);
        this.rows = rows.OrderBy(row => row.ValidFrom).ThenBy(row => row.Number).ToLookup(row => (row.PlanType, row.Key, row.UnitId));
        byUnit = rows.OrderByDescending(row => row.Number).ToLookup(row => (row.PlanType, row.UnitId));
        touched = [.. rows.Select(row => (row.PlanType, row.Key))];
    }

    /// <summary>Plan types for which somebody set the switch somewhere.</summary>
    internal IEnumerable<string> Switched => touched.Where(one => one.Key == SettingField.Switch).Select(one => one.PlanType);

    /// <summary>Whether a plan type is on for a unit on a day.</summary>
    public bool IsOn(string planType, Unit unit, DateOnly day) =>
        !touched.Contains((planType, SettingField.Switch)) || Stored(planType, PlanTypeSwitch.Field, unit, day) == PlanTypeSwitch.On;

    /// <summary>Units for which a plan type is off on a day.</summary>
    public IReadOnlyList<int> OffUnits(string planType, DateOnly day) =>
        [.. tree.Units.Where(unit => !IsOn(planType, unit, day)).Select(unit => unit.Id)];

    /// <summary>The values of a plan type's settings for a unit on a day; none without its pack.</summary>
    public SettingValues Values(string planType, Unit unit, DateOnly day) =>
        SettingValues.Of(Fields(planType), field => Stored(planType, field, unit, day));

    /// <summary>The switch of a plan type for a unit on a day, with where it was decided.</summary>
    public SettingState Switch(string planType, Unit unit, DateOnly day) => State(planType, PlanTypeSwitch.Field, unit, day, isMeant: true);

    /// <summary>Every setting of a plan type for a unit on a day: own and inherited value side by side, as declared.</summary>
    public IReadOnlyList<SettingState> States(string planType, Unit unit, DateOnly day)
    {
        var values = Values(planType, unit, day);
        return [.. Fields(planType).Select(field =>
            State(planType, field, unit, day, field.OnlyWhen is not { } condition || values.Text(condition.Key) == condition.Value))];
    }

    /// <summary>How many changes the unit's settings of a plan type have seen.</summary>
    public int Version(string planType, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return byUnit[(planType, unit.Id)].FirstOrDefault()?.Number ?? 0;
    }

    /// <summary>Changes of a unit's own values, newest first.</summary>
    public IReadOnlyList<SettingChange> History(string planType, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return [.. byUnit[(planType, unit.Id)].Select(row => new SettingChange(
            row.Key, Before(row), row.Value, row.ValidFrom, row.At, row.Account))];
    }

    /// <summary>The declared fields, the switch first; null: no such plan type is installed.</summary>
    public IReadOnlyList<SettingField>? Declared(string planType) =>
        packs.FindPlanType(planType) is { } installed ? [PlanTypeSwitch.Field, .. installed.Type.Settings] : null;

    /// <summary>The unit's own value on a day.</summary>
    internal string? Own(string planType, string key, int unitId, DateOnly day) => OwnRow(planType, key, unitId, day)?.Value;

    private IReadOnlyList<SettingField> Fields(string planType) => packs.FindPlanType(planType)?.Type.Settings ?? [];

    private SettingState State(string planType, SettingField field, Unit unit, DateOnly day, bool isMeant)
    {
        var own = OwnRow(planType, field.Key, unit.Id, day) is { Value: { } value } row && field.Check(value) is null ? row : null;
        var (inherited, from) = Above(planType, field, unit, day);
        return new SettingState(field, own?.Value, own?.ValidFrom, inherited, from, isMeant);
    }

    /// <summary>The value set here or above; a value that no longer fits the field counts as not set.</summary>
    private string Stored(string planType, SettingField field, Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!touched.Contains((planType, field.Key)))
            return field.Default;
        return Own(planType, field.Key, unit.Id, day) is { } own && field.Check(own) is null ? own : Above(planType, field, unit, day).Value;
    }

    private (string Value, Unit? From) Above(string planType, SettingField field, Unit unit, DateOnly day)
    {
        if (touched.Contains((planType, field.Key)))
        {
            foreach (var ancestor in tree.AncestorsOn(unit, WhileItExists(unit, day)))
            {
                if (Own(planType, field.Key, ancestor.Id, day) is { } value && field.Check(value) is null)
                    return (value, ancestor);
            }
        }

        return (field.Default, null);
    }

    private SettingRow? OwnRow(string planType, string key, int unitId, DateOnly day) =>
        rows[(planType, key, unitId)].LastOrDefault(row => row.ValidFrom <= day);

    private string? Before(SettingRow change) => rows[(change.PlanType, change.Key, change.UnitId)]
        .LastOrDefault(row => row.ValidFrom <= change.ValidFrom && row.Number < change.Number)?.Value;

    /// <summary>A unit that has closed inherits from where it last stood, not from who took its place.</summary>
    private static DateOnly WhileItExists(Unit unit, DateOnly day)
    {
        if (unit.ClosedOn is { } closed && closed < day)
            return closed;
        return unit.OpenedOn is { } opened && opened > day ? opened : day;
    }
}
