using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Content;

/// <summary>What a report is made of, once plan, view, unit and span are found and allowed.</summary>
internal sealed record ReportSubject(
    PlanDetails Plan, InstalledPlanType PlanType, ReportView View, OrganisationTree Tree, Unit Unit, Span Span, string SpanName, UnitScope Scope)
{
    /// <summary>By which tree figures are added.</summary>
    public TreeMode Mode { get; init; }

    /// <summary>The unit above, as it was at the span's end.</summary>
    public Unit? Parent => Tree.ParentOn(Unit, Span.To) is { } parent ? Tree.AsOf(parent, Span.To) : null;

    /// <summary>The province, district or commune that the unit is or belongs to.</summary>
    public Unit? AdministrativeUnit => Tree.AncestorsOn(Unit, Span.To).Prepend(Unit)
        .Select(unit => Tree.AsOf(unit, Span.To))
        .FirstOrDefault(unit => unit.Kind is UnitKind.Province or UnitKind.District or UnitKind.Commune);
}
