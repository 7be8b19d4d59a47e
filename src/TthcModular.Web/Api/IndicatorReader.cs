using TthcModular.Organisation.Results;
using TthcModular.Plans;

namespace TthcModular.Web.Api;

/// <summary>The indicators of a plan for a unit and a span: the same answer for API and command line.</summary>
internal sealed class IndicatorReader(PlanReader reader, IPlans plans)
{
    public async Task<Result<IReadOnlyList<PlanIndicator>>> ReadAsync(
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
        var lines = await plans.IndicatorsAsync(found.Value.Plan, found.Value.Unit, span.Value, mode.Value, found.Value.Scope, cancellation);
        return Result.Of(lines);
    }
}
