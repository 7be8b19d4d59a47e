using Microsoft.AspNetCore.Authentication.Cookies;

namespace TthcModular.Access.SignIn;

/// <summary>Authentication schemes.</summary>
public static class Schemes
{
    /// <summary>The default: a bearer token when the request carries one, else the cookie.</summary>
    public const string Default = "Tthc";

    /// <summary>The sign-in cookie of the pages.</summary>
    public const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Bearer tokens of the HTTP API.</summary>
    public const string Token = "Bearer";
}
