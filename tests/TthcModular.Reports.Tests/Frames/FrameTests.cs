using TthcModular.Plans.Plans;
using TthcModular.Reports.Frames;
using TthcModular.Reports.Tests.Samples;

namespace TthcModular.Reports.Tests.Frames;

public sealed class FrameTests : IDisposable
{
    private readonly ReportHost host = new();

    [Theory]
    [InlineData("TM. UBND, Chủ tịch", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH")]
    [InlineData("TM. UBND, KT. Chủ tịch, Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    [InlineData("KT. Chủ tịch", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    [InlineData("", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH")]
    public void Signature_OfTheIssuer_IsThatOfThePlan(string capacity, string expected)
    {
        var signature = Signatures.Of(Units.IaTor, isIssuer: true, new PlanDocument { SignatoryCapacity = capacity, SignatoryName = "Nguyễn Thử" });
        Assert.Equal(expected, string.Join('|', signature.Capacity));
        Assert.Equal("Nguyễn Thử", signature.Name);
    }

    [Fact]
    public void Signature_OfAnotherUnit_LeavesTheNameOpen()
    {
        var plan = new PlanDocument { SignatoryCapacity = "TM. UBND, Chủ tịch", SignatoryName = "Nguyễn Thử" };
        Assert.Equal("", Signatures.Of(Units.IaTor, isIssuer: false, plan).Name);
        Assert.Equal("THỦ TRƯỞNG ĐƠN VỊ", Assert.Single(Signatures.Of(Units.Justice, isIssuer: false, plan).Capacity));
    }

    [Theory]
    [InlineData("Xã Ia Tôr", "Ia Tôr")]
    [InlineData("Thị trấn Bằng Lũng", "Bằng Lũng")]
    [InlineData("Thành phố Sa Đéc", "Sa Đéc")]
    [InlineData("Phường 1", "Phường 1")]
    public void PlaceOf_AdministrativeUnit_LeavesOutItsLevelUnlessTheNameIsANumber(string name, string place) =>
        Assert.Equal(place, Authorities.PlaceOf(Units.IaTor with { Name = name }));

    [Fact]
    public async Task Render_ForAnOfficeUnderTheIssuer_NamesTheAuthorityAboveAndReportsToTheIssuer()
    {
        host.Hold(Campaign.PlanOf(Units.District));
        var html = await HtmlAsync(Units.Justice.Code);
        Assert.Contains("<p class=\"parent\">UBND HUYỆN CHƯ PRÔNG</p>\n<p class=\"authority\">PHÒNG TƯ PHÁP</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"place\">Chư Prông, ngày 11 tháng 5 năm 2024</p>", html, StringComparison.Ordinal);
        Assert.Contains("<li>UBND huyện Chư Prông (b/c);</li>\n<li>Lưu: VT.</li>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"capacity\">THỦ TRƯỞNG ĐƠN VỊ</p>\n<p class=\"name\"></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_BodyThatOpensWithThePlan_DoesNotNameItTwice()
    {
        host.Install("<p>Thực hiện Kế hoạch số {{plan.number}}, {{unit.authority}} báo cáo:</p>");
        Assert.DoesNotContain("class=\"basis\"", await HtmlAsync(unit: null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_BodyThatShowsNumeratorsItself_StillNamesFormulaAndTimeInTheAnnex()
    {
        host.Install("<p>{{#each indicators}}{{number numerator}}/{{number denominator}} {{/each}}</p>", Sdk.Reports.ReportNeeds.Indicators);
        var html = await HtmlAsync(unit: null);
        Assert.Contains("PHỤ LỤC", html, StringComparison.Ordinal);
        Assert.Contains("Thời điểm tính: 17 giờ 05 phút ngày 10/05/2024.", html, StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();

    private async Task<string> HtmlAsync(string? unit) => System.Text.Encoding.UTF8.GetString((await host.RenderAsync(ReportFormat.Html, unit)).Content);
}
