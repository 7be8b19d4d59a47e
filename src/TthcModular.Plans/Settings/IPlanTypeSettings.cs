using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Settings;

namespace TthcModular.Plans.Settings;

/// <summary>
/// Which plan types are on for which part of the tree, and their settings there. Values are inherited down the tree as it
/// stood on the day they are read for, and hold from a day on.
/// </summary>
public interface IPlanTypeSettings
{
    /// <summary>Everything that is set, to be read for any plan type, unit and day: one query, however much is read.</summary>
    Task<SettingBook> ReadAsync(CancellationToken cancellation);

    /// <summary>The values of a plan type's settings for a unit on a day; none without its pack.</summary>
    Task<SettingValues> ValuesAsync(string planType, Unit unit, DateOnly day, CancellationToken cancellation);

    /// <summary>
    /// Sets values of a unit's own, or drops them, from a day on; all or nothing. Refused when a value does not fit its
    /// field or the others, or when somebody changed the same settings meanwhile. Whoever calls has to ask who may.
    /// </summary>
    /// <returns>What changed; empty when all was so already.</returns>
    Task<Result<IReadOnlyList<SettingChange>>> ChangeAsync(SettingRequest request, CancellationToken cancellation);
}

/// <summary>A change of a unit's own values.</summary>
/// <param name="PlanType">Key of the plan type.</param>
/// <param name="Unit">The unit; everything under it inherits.</param>
/// <param name="ValidFrom">First day the values hold.</param>
/// <param name="Values">Key and value; null: no value of its own, what is above holds. <see cref="SettingField.Switch"/> is the plan type's switch.</param>
/// <param name="Version">The version of the unit's settings that was seen (<see cref="SettingBook.Version"/>).</param>
/// <param name="Account">Who changes.</param>
public sealed record SettingRequest(
    string PlanType, Unit Unit, DateOnly ValidFrom, IReadOnlyDictionary<string, string?> Values, int Version, string Account);

/// <summary>One field with its value for a unit on a day.</summary>
/// <param name="Field">The field as declared.</param>
/// <param name="Own">The unit's own value; null: none.</param>
/// <param name="OwnSince">First day of the own value.</param>
/// <param name="Inherited">What holds without an own value.</param>
/// <param name="From">The unit above that the inherited value comes from; null: the default.</param>
/// <param name="IsMeant">Whether the condition of the field is met; otherwise its default holds.</param>
public sealed record SettingState(SettingField Field, string? Own, DateOnly? OwnSince, string Inherited, Unit? From, bool IsMeant)
{
    /// <summary>The value set here or above.</summary>
    public string Value => Own ?? Inherited;

    public SettingOrigin Origin => Own is not null ? SettingOrigin.Own : From is not null ? SettingOrigin.Inherited : SettingOrigin.Default;
}

/// <summary>Where a value comes from.</summary>
public enum SettingOrigin
{
    Default,
    Inherited,
    Own,
}

/// <summary>A change as history shows it; a null value: what is above held.</summary>
public sealed record SettingChange(string Key, string? Old, string? New, DateOnly ValidFrom, DateTimeOffset At, string Account);

/// <summary>What is wrong with one value of a request.</summary>
public sealed record SettingProblem(string Key, string Message);
