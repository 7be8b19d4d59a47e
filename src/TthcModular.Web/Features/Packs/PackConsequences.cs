using TthcModular.Figures.Sums;
using TthcModular.Organisation.Scopes;
using TthcModular.Packs.Changes;
using TthcModular.Plans;
using TthcModular.Sdk.Indicators;

namespace TthcModular.Web.Features.Packs;

/// <summary>What a step in the life of a pack means for plans and figures, for pages and command line alike.</summary>
public sealed class PackConsequences(IPlans plans, IMeasureSums sums)
{
    public async Task<PackSheet> OfAsync(PackPreview preview, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(preview);
        var concerned = (await plans.ListAsync(search: null, scope, cancellation)).Where(plan => preview.PlanTypes.Contains(plan.PlanType));
        IReadOnlyList<Indicator> brought = [.. (preview.After?.PlanTypes ?? []).SelectMany(type => type.Type.Indicators)];
        return new PackSheet(preview, [.. concerned], await sums.PendingAsync(brought, cancellation));
    }
}

/// <summary>A step with its consequences.</summary>
/// <param name="Preview">What changes in the pack.</param>
/// <param name="Plans">Plans of the pack's plan types.</param>
/// <param name="Recomputed">Indicators to compute from the records.</param>
public sealed record PackSheet(PackPreview Preview, IReadOnlyList<PlanSummary> Plans, IReadOnlyList<Indicator> Recomputed);
