using TthcModular.Figures.Formulas;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Indicators;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Snapshots;

/// <summary>Computes what a snapshot locks: every line of the plan for every unit of the subtree, in one evaluation.</summary>
internal sealed class SnapshotTaking(IndicatorLines lines, IFigures figures)
{
    private const int Format = 1;

    public async Task<SnapshotContent> ContentAsync(
        SnapshotRequest request, OrganisationTree tree, int version, DateTimeOffset now, string reason, UnitScope scope, CancellationToken cancellation)
    {
        var (plan, span) = (request.Plan, request.Span);
        var table = (await lines.OfAsync([new PlanTable(plan.Id, plan.PlanType, plan.Period, plan.Document.Baselines)], cancellation))[plan.Id].ToList();
        var units = tree.SubtreeOn(request.Unit, span.To).Where(unit => scope.Allows(unit.Id)).ToList();
        var requests = table.Select(line => line.Request).OfType<IndicatorRequest>().Distinct().ToList();
        var query = new FigureQuery(requests, [.. units.Select(unit => unit.Id)], [span]) { PlanId = plan.Id, WithInputs = true };
        var computed = requests.Count == 0 ? [] : await figures.EvaluateAsync(query, scope, cancellation);
        var byPlace = computed.ToDictionary(figure => (figure.UnitId, figure.Code, figure.Breakdown));
        return new SnapshotContent
        {
            Format = Format,
            Plan = new LockedPlan(plan.Slug, plan.Number, plan.Title, plan.PlanType, plan.Issuer.Code),
            Unit = Locked(request.Unit, tree, span),
            From = span.From,
            To = span.To,
            Version = version,
            TakenAt = now,
            Account = request.Account,
            Reason = reason,
            Units = [.. units.Select(unit => Locked(unit, tree, span))],
            Lines = [.. table.Select(line => Locked(line, span))],
            Cells = [.. units.SelectMany(unit => table.Select((line, position) => Cell(unit, line, position, FigureOf(unit, line), span)))],
        };

        Figure? FigureOf(Unit unit, IndicatorLine line) => line.Request is { } wanted
            ? byPlace.GetValueOrDefault((unit.Id, wanted.Indicator.Code, wanted.Breakdown))
            : null;
    }

    private static LockedUnit Locked(Unit unit, OrganisationTree tree, Span span) =>
        new(unit.Code, unit.Name, unit.Kind.ToString(), tree.ParentOn(unit, span.To)?.Code);

    private static LockedLine Locked(IndicatorLine line, Span span)
    {
        var shown = line.With(figure: null, span.To);
        var edition = line.Request?.Indicator.EditionOn(span.To);
        var formula = line.Request is { } request ? FormulaText.Of(request, span) : null;
        return new LockedLine
        {
            Number = line.Row.Number,
            Code = line.Row.Code,
            Name = line.Row.Name,
            Breakdown = line.BreakdownText,
            Symbol = line.Row.Unit,
            Edition = edition?.Key,
            LegalSource = edition?.LegalSource,
            Numerator = formula?.Numerator,
            Denominator = formula?.Denominator,
            Baseline = line.Baseline,
            Target = shown.Target,
            Milestone = shown.Milestone,
            Due = shown.Line,
        };
    }

    private static LockedCell Cell(Unit unit, IndicatorLine line, int position, Figure? figure, Span span) => new()
    {
        Unit = unit.Code,
        Line = position,
        Numerator = figure?.Numerator,
        Denominator = figure?.Denominator,
        Value = figure?.Value,
        Status = line.Course.Status(figure?.Value, span.To),
        ComputedAt = figure?.ComputedAt,
        Inputs = figure?.Inputs,
    };
}
