using Microsoft.AspNetCore.Mvc.Rendering;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Sdk;
using TthcModular.Sdk.Settings;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.PlanTypes;

/// <summary>The plan types as a unit has them on a day.</summary>
public sealed record PlanTypeList(Unit Unit, DateOnly Day, IReadOnlyList<Unit> Above, IReadOnlyList<PlanTypeLine> Types, bool MayChange)
{
    public static PlanTypeList Of(
        Unit unit, DateOnly day, SettingBook book, PackCatalogue packs, IReadOnlyList<PlanSummary> hidden, Sight sight, bool mayChange)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(sight);
        var lines = packs.PlanTypes.Select(installed => new PlanTypeLine(
            installed.Type,
            book.Switch(installed.Type.Key, unit, day),
            book.States(installed.Type.Key, unit, day).Count(state => state.Own is not null),
            [.. hidden.Where(plan => plan.PlanType == installed.Type.Key)]));
        return new PlanTypeList(unit, day, [.. sight.Tree.AncestorsOn(unit, day).Reverse()], [.. lines.OrderBy(line => line.Type.Name, StringComparer.Ordinal)], mayChange);
    }
}

/// <summary>One plan type of the list.</summary>
/// <param name="Own">How many settings have a value of the unit's own.</param>
/// <param name="Hidden">Plans that no list shows because the type is off.</param>
public sealed record PlanTypeLine(PlanType Type, SettingState Switch, int Own, IReadOnlyList<PlanSummary> Hidden)
{
    public bool IsOn => Switch.Value == PlanTypeSwitch.On;
}

/// <summary>What the form of a plan type's settings sends.</summary>
public sealed record SettingInput
{
    /// <summary>The version of the settings that the form was made from.</summary>
    public int Version { get; init; }

    /// <summary>The day whose values the form showed.</summary>
    public DateOnly Day { get; init; }

    /// <summary>First day the new values hold.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Own values by key; empty: what is above holds.</summary>
    public Dictionary<string, string?> Values { get; init; } = [];

    /// <summary>Keys whose own value is dropped.</summary>
    public List<string> Drop { get; init; } = [];

    /// <summary>What differs from what the form showed: a field nobody touched stays as it is, whatever day is chosen.</summary>
    public Dictionary<string, string?> ChangesFrom(IEnumerable<SettingState> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var changes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var state in shown.Where(state => Values.ContainsKey(state.Field.Key)))
        {
            var typed = Drop.Contains(state.Field.Key, StringComparer.Ordinal) ? null : Values[state.Field.Key]?.Trim();
            var value = string.IsNullOrEmpty(typed) ? null : state.Field.Canonical(typed);
            if (value != state.Own)
                changes[state.Field.Key] = value;
        }

        return changes;
    }
}

/// <summary>The settings of one plan type for a unit, own and inherited value side by side, with the form and the history.</summary>
public sealed record PlanTypePage(
    Unit Unit, PlanType Type, DateOnly Day, SettingState Switch, IReadOnlyList<SettingState> Settings, IReadOnlyList<SettingChange> History, int Version, bool MayChange)
{
    /// <summary>What was typed, when the form comes back; null: the values as they are.</summary>
    public SettingInput? Typed { get; init; }

    /// <summary>Somebody changed the settings while the form was open.</summary>
    public bool SomeoneWasFirst { get; init; }

    public DateOnly ValidFrom => Typed?.ValidFrom ?? Day;

    public IEnumerable<IGrouping<string, SettingState>> Groups => Settings.GroupBy(state => state.Field.Group, StringComparer.Ordinal);

    public static PlanTypePage Of(Unit unit, PlanType type, DateOnly day, SettingBook book, bool mayChange)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(book);
        return new PlanTypePage(
            unit, type, day, book.Switch(type.Key, unit, day), book.States(type.Key, unit, day), book.History(type.Key, unit), book.Version(type.Key, unit), mayChange);
    }

    /// <summary>Name of a field's input.</summary>
    public static string NameOf(string key) => $"Values[{key}]";

    /// <summary>Id of a field's input, as links to it carry it.</summary>
    public static string IdOf(string key) => TagBuilder.CreateSanitizedId(NameOf(key), "_");

    /// <summary>The own value as the input shows it.</summary>
    public string? Shown(SettingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Typed is { } typed && typed.Values.TryGetValue(state.Field.Key, out var value) ? value : state.Own;
    }

    /// <summary>Where what is above comes from.</summary>
    public static string Source(SettingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.From is { } unit ? unit.Name : "mặc định";
    }

    /// <summary>The condition of a field in words; null: none.</summary>
    public string? Condition(SettingField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.OnlyWhen is { } condition && Settings.FirstOrDefault(state => state.Field.Key == condition.Key)?.Field is { } other
            ? $"Chỉ dùng khi “{other.Name}” là “{other.Words(condition.Value)}”."
            : null;
    }

    /// <summary>The field of a change; null: the pack no longer declares it.</summary>
    public SettingField? FieldOf(string key) => Settings.Append(Switch).FirstOrDefault(state => state.Field.Key == key)?.Field;

    public string Words(SettingChange change, string? value)
    {
        ArgumentNullException.ThrowIfNull(change);
        return value is null ? "theo cấp trên" : FieldOf(change.Key)?.Words(value) ?? value;
    }
}
