namespace TthcModular.Web.Tests.Hosting;

public sealed class SecurityHeaderTests(SiteFactory site)
{
    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/api/v1/plans")]
    public async Task Response_OfAnyPage_ForbidsInlineScriptFramesAndSniffing(string path)
    {
        using var client = await site.ClientAsync(userName: null);

        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }
}
