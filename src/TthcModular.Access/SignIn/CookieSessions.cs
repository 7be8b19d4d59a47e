using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TthcModular.Access.SignIn;

/// <summary>The cookie of the pages: who it names is looked up again with every request.</summary>
internal sealed class CookieSessions : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (ViewerClaims.CookieOf(context.Principal) is var (accountId, stamp)
            && await sessions.FindAsync(accountId, context.HttpContext.RequestAborted) is { } session
            && session.Stamp == stamp)
        {
            context.ReplacePrincipal(ViewerClaims.ForRequest(session, Schemes.Cookie));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schemes.Cookie);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        IsApi(context.Request) ? Problems.UnauthenticatedAsync(context.HttpContext) : base.RedirectToLogin(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        IsApi(context.Request) ? Problems.ForbiddenAsync(context.HttpContext) : base.RedirectToAccessDenied(context);

    /// <summary>Programs want an answer, not a page to sign in on.</summary>
    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
