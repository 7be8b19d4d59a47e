using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;

namespace TthcModular.Figures.Forms;

/// <summary>Prescribed forms counted from the records.</summary>
public interface IForms
{
    /// <summary>Form II.06a/VPCP/KSTT for a unit with everything under it: one line a field by code, the total last.</summary>
    Task<IReadOnlyList<SettlementLine>> SettlementAsync(Unit unit, Span span, TreeMode tree, SettlementRules rules, CancellationToken cancellation);

    /// <summary>The same form held against the relations it has to keep and against what the unit reported; units outside the scope do not count.</summary>
    Task<SettlementForm> SettlementFormAsync(SettlementQuery query, UnitScope scope, CancellationToken cancellation);

    /// <summary>The cases behind a cell of form II.06a, by code.</summary>
    Task<RecordPage> SettlementCasesAsync(SettlementCell cell, UnitScope scope, CancellationToken cancellation);

    /// <summary>The inventory of results in force on a day: one line a unit directly under, the total last.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day.</param>
    /// <param name="expiringDays">Within how many days a result counts as expiring soon.</param>
    /// <param name="cancellation">Cancels.</param>
    Task<IReadOnlyList<InventoryLine>> InventoryAsync(Unit unit, DateOnly day, int expiringDays, CancellationToken cancellation);
}
