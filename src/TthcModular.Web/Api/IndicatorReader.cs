using TthcModular.Figures.Gaps;
using TthcModular.Organisation.Results;
using TthcModular.Plans;

namespace TthcModular.Web.Api;

/// <summary>The indicators of a plan for a unit and a span: the same answer for API and command line.</summary>
internal sealed class IndicatorReader(PlanReader reader, IPlans plans, IReportedGaps gaps)
{
    public async Task<Result<IReadOnlyList<IndicatorAnswer>>> ReadAsync(
        string slug, string? unit, DateOnly? from, DateOnly? to, string? tree, CancellationToken cancellation)
    {
        var found = await reader.PlanAtUnitAsync(slug, unit, cancellation);
        if (!found.IsSuccess)
            return found.Refusal;
        var span = reader.SpanOf(found.Value.Plan, from, to);
        if (!span.IsSuccess)
            return span.Refusal;
        var mode = PlanReader.TreeOf(tree);
        if (!mode.IsSuccess)
            return mode.Refusal;
        var at = found.Value;
        var lines = await plans.IndicatorsAsync(at.Plan, at.Unit, span.Value, mode.Value, at.Scope, cancellation);
        var whole = lines.Select(line => line.Request).Where(request => request is { Breakdown: null }).Select(request => request!.Indicator).ToList();
        var reported = (await gaps.FindAsync(new GapQuery(whole, [at.Unit.Id], span.Value), at.Scope, cancellation)).ToLookup(gap => gap.Code, StringComparer.Ordinal);
        return Result.Of<IReadOnlyList<IndicatorAnswer>>(
            [.. lines.Select(line => IndicatorAnswer.Of(line, span.Value, line.Request is { Breakdown: null } ? reported[line.Code] : []))]);
    }
}
