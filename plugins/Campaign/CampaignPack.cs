using TthcModular.Sdk;

namespace TthcModular.Plugins.Campaign;

/// <summary>Campaigns of a fixed number of days to raise the use of public services (chiến dịch cao điểm).</summary>
public sealed class CampaignPack : IPack
{
    /// <inheritdoc/>
    public void Describe(PackBuilder pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        pack.PlanType("campaign", "Chiến dịch cao điểm", type => type
            .Description(
                "Chiến dịch cao điểm nâng cao hiệu quả sử dụng dịch vụ công: báo cáo 10 ngày một lần, sơ kết 50 ngày, tổng kết 100 ngày; "
                + "chấm điểm theo Bộ chỉ số 766.")
            .Calendars(CampaignCalendars.All)
            .Indicators(CampaignIndicators.All)
            .TasksOf("plans/ia-tor-campaign-2024.yaml")
            .Scorecards(Scorecard766.Card)
            .Settings(CampaignSettings.All)
            .Reports(CampaignReports.All));
    }
}
