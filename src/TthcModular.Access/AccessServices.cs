using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;
using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Demo;
using TthcModular.Access.Scopes;
using TthcModular.Access.SignIn;
using TthcModular.Access.Tokens;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units.Changes;

namespace TthcModular.Access;

/// <summary>Registration of the module.</summary>
public static class AccessServices
{
    /// <summary>Adds accounts, sign-in, tokens, policies and the audit log; needs a scoped DbContext and the organisation.</summary>
    public static IServiceCollection AddTthcAccess(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddIdentityCore<Account>(Rules).AddErrorDescriber<VietnameseIdentityErrors>();
        services.TryAddScoped<IUserStore<Account>, UserOnlyStore<Account, DbContext, int>>();
        services.AddScoped<IAccounts, AccountService>();
        services.AddScoped<ITokens, TokenService>();
        services.AddScoped<ISignIn, SignInService>();
        services.AddScoped<Sessions>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<IAuditLog, AuditLog>();
        services.AddScoped<IUnitChangeAudit, UnitChangeAudit>();
        services.AddScoped<IUnitChangeEffects, AccountsOfClosedUnits>();
        services.AddScoped<IInterceptor, AuditChaining>();
        services.AddScoped<IIntegrityCheck, AuditIntegrity>();
        services.AddHttpContextAccessor();
        services.AddScoped<IViewerAccessor, RequestViewer>();
        AddSchemes(services);
        services.AddAuthorization(Policies.Add);
        return services;
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddScoped<CookieSessions>();
        services.AddAuthentication(Schemes.Default)
            .AddPolicyScheme(Schemes.Default, displayName: null, options =>
            {
                options.TimeProvider = TimeProvider.System;
                options.ForwardDefaultSelector = context =>
                    TokenAuthenticationHandler.TokenOf(context.Request.Headers[HeaderNames.Authorization]) is null ? Schemes.Cookie : Schemes.Token;
            })
            .AddCookie(Schemes.Cookie, Cookie)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthenticationHandler>(Schemes.Token, options => options.TimeProvider = TimeProvider.System);
    }

    private static void Rules(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "tthc";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/dang-nhap";
        options.AccessDeniedPath = "/khong-co-quyen";
        options.EventsType = typeof(CookieSessions);

        // Sessions run out by the real clock also where the business clock stands on a day of a demonstration.
        options.TimeProvider = TimeProvider.System;
    }
}
