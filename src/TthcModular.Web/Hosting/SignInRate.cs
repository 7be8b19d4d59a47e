using System.Threading.RateLimiting;

namespace TthcModular.Web.Hosting;

/// <summary>Lets nobody try passwords by the thousand: so many sign-ins a minute from one address.</summary>
internal static class SignInRate
{
    private const int PerMinute = 60;

    public static void AddSignInRate(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsSignIn(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static bool IsSignIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.Equals("/dang-nhap", StringComparison.OrdinalIgnoreCase);
}
