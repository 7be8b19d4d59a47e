using TthcModular.Reports.Tests.Samples;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Tests.Checks;

public sealed class ReportTemplateCheckTests : IDisposable
{
    private readonly ReportHost host = new();

    [Fact]
    public void Check_SoundTemplate_FindsNothing() => Assert.Empty(host.Check.Check(Campaign.Type(Campaign.Template)));

    [Fact]
    public void Check_UnknownName_NamesViewFileAndLine()
    {
        var fault = Assert.Single(host.Check.Check(Campaign.Type("<p>ổn</p>\n<p>{{plan.code}}</p>")));
        Assert.StartsWith("Mẫu báo cáo 'day-50' (reports/day-50.hbs), dòng 2: {{plan.code}}: không có tên 'code'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ForbiddenTagInABranchThatNoTrialTakes_IsFound() =>
        Assert.Contains(
            host.Check.Check(Campaign.Type("{{#if plan.number}}<p>a</p>{{else}}<script>alert(1)</script>{{/if}}")),
            fault => fault.Contains("không được dùng thẻ <script>", StringComparison.Ordinal));

    [Fact]
    public void Check_TableThatIsUnevenWithData_IsFound() =>
        Assert.Contains(
            host.Check.Check(Campaign.Type("<table><thead><tr><th>A</th></tr></thead><tbody>{{#each indicators}}<tr><td>{{name}}</td><td>{{status}}</td></tr>{{/each}}</tbody></table>")),
            fault => fault.Contains("lập thử khi có số liệu: các hàng của bảng không có cùng số cột", StringComparison.Ordinal));

    [Fact]
    public void Check_MissingFile_IsFound() =>
        Assert.Contains(
            host.Check.Check(Campaign.Type(Campaign.Template, Campaign.Interim with { Template = "reports/khac.hbs" })),
            fault => fault.EndsWith("gói không có tệp này.", StringComparison.Ordinal));

    [Fact]
    public void Check_UnknownCalendar_IsFound() =>
        Assert.Contains(
            host.Check.Check(Campaign.Type(Campaign.Template, new ReportView("day-50", "Báo cáo", Campaign.Interim.Template, "moon"))),
            fault => fault.Contains("không có lịch 'moon'", StringComparison.Ordinal));

    public void Dispose() => host.Dispose();
}
