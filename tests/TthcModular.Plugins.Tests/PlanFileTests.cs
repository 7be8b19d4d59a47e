using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Plugins.Tests;

public sealed class PlanFileTests
{
    /// <summary>The one breakdown that no data restrict: counters in remote areas are not told apart in any file.</summary>
    private const string RemoteCounters = "Bộ phận Một cửa của các đơn vị ở vùng sâu, xa, đặc biệt khó khăn";

    private static readonly string[] SingleUnits =
    [
        "Bảo hiểm xã hội tỉnh", "Bộ phận Một cửa huyện", "Bưu điện các cấp", "Bưu điện tỉnh", "Các cơ quan, đơn vị có liên quan",
        "Các phòng chuyên môn thuộc Sở Thông tin và Truyền thông Tỉnh", "Công an tỉnh", "Công an xã",
        "Công chức Tư pháp – hộ tịch", "Công chức Văn hóa – xã hội", "Công chức Văn phòng – Thống kê",
        "Công chức thuộc Bộ phận tiếp nhận và Trả kết quả xã", "Phòng Nội vụ Thành phố", "Phòng Tài chính - Kế hoạch Thành phố", "Phòng Tư pháp",
        "Phòng Tư pháp Thành phố", "Phòng Văn hóa và Thông tin", "Phòng Văn hóa và Thông tin Thành phố", "Sở Kế hoạch và Đầu tư", "Sở Nội vụ",
        "Sở Thông tin và Truyền thông", "Sở Tài nguyên và Môi trường", "UBND huyện", "Văn phòng HĐND và UBND huyện", "Văn phòng HĐND&UBND huyện",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Thành phố", "Văn phòng UBND tỉnh", "Đài phát thanh huyện",
    ];

    [Theory]
    [InlineData("DigitalTransformation", "cho-don-2024", "064", 18, 9, 10, 3)]
    [InlineData("OneStopReform", "gia-lai-2021-2025", "64", 36, 22, 28, 20)]
    [InlineData("OneStopReform", "tu-ky-2024", "298", 36, 10, 11, 9)]
    [InlineData("Digitisation", "sa-dec-2024-2025", "867", 22, 11, 12, 3)]
    [InlineData("Campaign", "ia-tor-campaign-2024", "23908", 16, 7, 13, 6)]
    public void Plan_OfPack_HoldsEveryTaskIndicatorTargetAndDuty(
        string pack, string slug, string issuer, int tasks, int indicators, int targets, int duties)
    {
        var plan = Pack.Of(pack).Plans.Single(plan => plan.Slug == slug);

        Assert.Equal((tasks, indicators, duties), (plan.Tasks.Count, plan.Indicators.Count, plan.Reporting.Count));
        Assert.Equal(targets, plan.Indicators.Sum(indicator => indicator.Targets.Count));
        Assert.Equal(issuer, plan.Issuer.Code);
        Assert.NotEmpty(plan.LegalBases);
        Assert.NotEmpty(plan.ParentPlans);
        Assert.NotEmpty(plan.Uncertain);
        Assert.Null(plan.Source);
        Assert.All(plan.Tasks, task => Assert.False(string.IsNullOrWhiteSpace(task.Title)));
        Assert.Equal(tasks, plan.Tasks.Select(task => task.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(indicators, plan.Indicators.Select(indicator => (indicator.Number, indicator.Code)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(PackTests.Ids), MemberType = typeof(PackTests))]
    public void Indicators_OfPlans_AreAllInThePackWithUnitDirectionAndBreakdowns(string id) => Assert.All(
        from plan in Pack.Of(id).Plans
        from wanted in plan.Indicators
        from target in wanted.Targets
        select (wanted, target),
        entry =>
        {
            var indicator = Assert.Single(Pack.Of(id).Type.Indicators, indicator => indicator.Code == entry.wanted.Code);
            Assert.Equal(entry.wanted.Unit, indicator.Unit.Symbol);
            Assert.Equal(entry.target.Comparator == "<=" ? Direction.Lower : Direction.Higher, indicator.Better);
            if (entry.target.Breakdown is { } breakdown && breakdown != RemoteCounters)
                Assert.Single(indicator.Breakdowns, known => known.Key == breakdown || known.Name == breakdown || known.Aliases.Contains(breakdown, StringComparer.Ordinal));
        });

    [Fact]
    public void Wordings_ThatMeanNoGroup_AreSingleUnitsByName()
    {
        var single =
            from plan in Pack.All.SelectMany(pack => pack.Plans)
            from task in plan.Tasks
            from wording in task.Lead.Concat(task.Coordinate)
            where !UnitSelector.Parse(wording).IsGroup
            select wording;
        Assert.Equal(SingleUnits.Order(StringComparer.Ordinal), single.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Baseline_OfTheCampaign_BelongsToItsSixIndicators()
    {
        var baseline = Pack.Campaign.Plans[0].Baseline.Where(entry => entry.Code is not null).ToDictionary(entry => entry.Code!, entry => entry.Value, StringComparer.Ordinal);
        Assert.Equal(
            new Dictionary<string, decimal>(StringComparer.Ordinal)
            {
                ["publicity-rate"] = 100,
                ["on-time-settlement-rate"] = 90.24m,
                ["online-service-rate"] = 0.2m,
                ["online-payment-rate"] = 0,
                ["satisfaction-rate"] = 100,
                ["digitisation-rate"] = 19.5m,
            },
            baseline);
    }
}
