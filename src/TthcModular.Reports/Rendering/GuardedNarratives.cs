using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Guard;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Rendering;

/// <summary>Calls packs behind the guard: a failed narrative is a warning, not a failed report.</summary>
internal sealed class GuardedNarratives(IPackGuard guard) : INarratives
{
    private const int LongestText = 10_000;

    public async Task<Narrative> WriteAsync(InstalledPlanType planType, ReportView view, ReportModel model, CancellationToken cancellation)
    {
        if (view.Narrative is not { } write)
            return new Narrative("", Warning: null);
        var outcome = await guard.CallAsync(planType.PackId, "viết phần nhận xét", () => write(model), cancellation);
        if (!outcome.IsSuccess)
            return Failed(outcome.Reason);
        return outcome.Value.Length <= LongestText ? new Narrative(outcome.Value, Warning: null) : Failed($"Phần nhận xét của gói {planType.PackId} dài quá {LongestText} ký tự.");
    }

    private static Narrative Failed(string why) => new("", $"{why.TrimEnd('.', ' ')}. Báo cáo được lập không có phần nhận xét.");
}
