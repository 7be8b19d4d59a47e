using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Reports.Content;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Rendering;

/// <summary>Finds what a request is about, or says why it may not be had.</summary>
internal sealed class ReportSubjects(IPlans plans, IOrganisation organisation, IPackCatalogue packs, TimeProvider clock)
{
    public async Task<Result<PlanWithType>> PlanAsync(string slug, UnitScope scope, CancellationToken cancellation)
    {
        if (await plans.FindAsync(slug, scope, cancellation) is not { } plan)
            return new Refusal("plan-not-found", $"Không có kế hoạch '{slug}', hoặc bạn không được xem kế hoạch này.", RefusalKind.NotFound);
        return packs.Current.FindPlanType(plan.PlanType) is { } type
            ? new PlanWithType(plan, type)
            : new Refusal(
                "plan-type-missing",
                $"Chưa có gói cho loại kế hoạch '{plan.PlanTypeName}' nên chưa lập được báo cáo. Quản trị tỉnh xem trang Gói để cài hoặc bật gói.",
                RefusalKind.Conflict);
    }

    public async Task<Result<ReportSubject>> FindAsync(ReportRequest request, UnitScope scope, CancellationToken cancellation)
    {
        var found = await PlanAsync(request.Plan, scope, cancellation);
        if (!found.IsSuccess)
            return found.Refusal;
        var (plan, type) = found.Value;
        if (type.Type.Reports.FirstOrDefault(view => string.Equals(view.Key, request.Report, StringComparison.Ordinal)) is not { } view)
            return new Refusal("report-not-found", $"Kế hoạch không có mẫu báo cáo '{request.Report}'. Các mẫu: {string.Join(", ", type.Type.Reports.Select(report => report.Key))}.", RefusalKind.NotFound);
        var offered = SpanChoice.Of(view, await plans.SpansAsync(plan, cancellation));
        var span = SpanChoice.Choose(offered, request.Span, plan.Period, clock.Today());
        if (!span.IsSuccess)
            return span.Refusal;
        var tree = await organisation.TreeAsync(cancellation);
        var unit = Unit(request.Unit, plan, tree, span.Value.Days, scope);
        return unit.IsSuccess
            ? new ReportSubject(Named(plan), type, view, tree, tree.AsOf(unit.Value, span.Value.Days.To), span.Value.Days, span.Value.Name, scope) { Mode = request.Tree }
            : unit.Refusal;

        // A report is printed with the names of its span's end.
        PlanDetails Named(PlanDetails details) => details with { Issuer = tree.AsOf(details.Issuer, span.Value.Days.To) };
    }

    private static Result<Unit> Unit(string? code, PlanDetails plan, OrganisationTree tree, Span span, UnitScope scope)
    {
        var unit = code is null ? plan.Issuer : tree.Find(code);
        if (unit is null || !scope.Allows(unit.Id))
            return new Refusal("unit-not-found", $"Không có đơn vị '{code ?? plan.Issuer.Code}', hoặc bạn không được xem đơn vị này. Hãy chọn đơn vị trong phạm vi của bạn.", RefusalKind.NotFound);
        return IsUnder(unit, plan.Issuer, tree, span)
            ? unit
            : new Refusal("unit-outside-plan", $"{unit.Name} không thuộc phạm vi của kế hoạch: kế hoạch do {plan.Issuer.Authority} ban hành, chỉ báo cáo cho đơn vị này và các đơn vị trực thuộc.");
    }

    /// <summary>On the first or the last day: a unit may close or open within the span.</summary>
    private static bool IsUnder(Unit unit, Unit issuer, OrganisationTree tree, Span span) =>
        tree.IsWithin(unit, issuer, span.To) || tree.IsWithin(unit, issuer, span.From);
}

/// <summary>A plan with the type an active pack gives it.</summary>
internal sealed record PlanWithType(PlanDetails Plan, InstalledPlanType Type);
