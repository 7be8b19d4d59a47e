using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Rendering;

/// <summary>Calls packs under a time limit, with whatever they throw caught: a failed narrative is a warning, not a failed report.</summary>
internal sealed class GuardedNarratives(TimeProvider clock) : INarratives
{
    private const int LongestText = 10_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Narrative> WriteAsync(InstalledPlanType planType, ReportView view, ReportModel model, CancellationToken cancellation)
    {
        if (view.Narrative is not { } write)
            return new Narrative("", Warning: null);
        try
        {
            var text = await Task.Run(() => write(model), CancellationToken.None).WaitAsync(Limit, clock, cancellation);
            return text is { Length: <= LongestText } ? new Narrative(text, Warning: null) : Failed("nhận xét trống hoặc quá dài");
        }
        catch (TimeoutException)
        {
            return Failed("quá thời gian cho phép");
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return Failed(fault.Message);
        }

        Narrative Failed(string why) => new("", $"Gói {planType.PackId} không viết được phần nhận xét ({why}); báo cáo được lập không có phần này.");
    }
}
