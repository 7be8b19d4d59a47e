using System.Text;
using AngleSharp.Html.Parser;
using TthcModular.Reports.Tests.Samples;

namespace TthcModular.Reports.Tests.Html;

public sealed class HtmlFileTests : IDisposable
{
    private readonly ReportHost host = new();

    [Fact]
    public async Task Render_Day50AsHtml_IsTheReviewedPage() => Assert.Equal(Golden("day-50.html"), await HtmlAsync(), ignoreLineEndingDifferences: true);

    [Fact]
    public async Task Render_Day50_BodyIsTheReviewedFragment() =>
        Assert.Equal(Golden("day-50-body.html"), (await host.RenderAsync(ReportFormat.Docx)).Body, ignoreLineEndingDifferences: true);

    [Fact]
    public async Task Render_ScriptInThePlansTitle_NeverComesOutRaw()
    {
        host.Hold(Campaign.PlanOf(Units.IaTor, "Kế hoạch <script>alert(1)</script>"));
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            var rendered = await host.RenderAsync(format);
            Assert.DoesNotContain("<script", rendered.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", rendered.Sheet, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", rendered.Body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<script", await HtmlAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Render_Html_AsksForNothingFromElsewhere()
    {
        var page = new HtmlParser().ParseDocument(await HtmlAsync());
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [href], [style]"));
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    public void Dispose() => host.Dispose();

    private async Task<string> HtmlAsync() => Encoding.UTF8.GetString((await host.RenderAsync(ReportFormat.Html)).Content);

    private static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", name));
}
