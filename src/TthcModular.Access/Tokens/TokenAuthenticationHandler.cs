using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TthcModular.Access.SignIn;

namespace TthcModular.Access.Tokens;

/// <summary><c>Authorization: Bearer TOKEN</c>.</summary>
internal sealed class TokenAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ITokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>The token of a request; null when it carries none.</summary>
    public static string? TokenOf(string? authorization) =>
        authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) == true ? authorization[Bearer.Length..].Trim() : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request.Headers[HeaderNames.Authorization]) is not { } token)
            return AuthenticateResult.NoResult();
        return await tokens.ValidateAsync(token, Context.RequestAborted) is { } viewer
            ? AuthenticateResult.Success(new AuthenticationTicket(ViewerClaims.ForRequest(viewer, Schemes.Token), Schemes.Token))
            : AuthenticateResult.Fail("Unknown or revoked token, or disabled account.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Problems.UnauthenticatedAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.ForbiddenAsync(Context);
}
