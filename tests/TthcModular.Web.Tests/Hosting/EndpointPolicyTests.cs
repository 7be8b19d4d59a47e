using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace TthcModular.Web.Tests.Hosting;

public sealed class EndpointPolicyTests(SiteFactory site)
{
    private static readonly string[] Public =
    [
        "/healthz", "/readyz", "/openapi/{documentName}.json", "dang-nhap", "khong-co-quyen", "loi/{code:int}",
    ];

    [Fact]
    public void Endpoints_WithoutExplicitRule_DoNotExist()
    {
        var lawless = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText);

        Assert.Empty(lawless);
    }

    [Fact]
    public void Endpoints_OpenToEverybody_AreTheKnownOnes()
    {
        var open = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Public.Select(path => path.Trim('/')).Order(StringComparer.Ordinal), open);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
