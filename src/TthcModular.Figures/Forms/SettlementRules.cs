using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

namespace TthcModular.Figures.Forms;

/// <summary>What provinces decide differently in form II.06a: a case that does not count as settled is left out of the whole form.</summary>
/// <param name="WithdrawnAsSettled">Whether cases that the citizen withdrew count as settled.</param>
/// <param name="RefusedAsSettled">Whether refused and returned cases count as settled.</param>
public sealed record SettlementRules(bool WithdrawnAsSettled = true, bool RefusedAsSettled = true)
{
    /// <summary>The rules as a plan type's settings have them; what is not declared counts as settled.</summary>
    public static SettlementRules Of(SettingValues settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new SettlementRules(
            settings.YesNo(StandardSettings.WithdrawnAsSettledKey) ?? true,
            settings.YesNo(StandardSettings.RefusedAsSettledKey) ?? true);
    }
}
