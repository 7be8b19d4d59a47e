using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Access.SignIn;
using TthcModular.Web.Features.Home;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Account;

/// <summary>Signing in and out.</summary>
public sealed class AccountController(ISignIn accounts) : PageController
{
    [AllowAnonymous]
    [HttpGet("dang-nhap")]
    public IActionResult SignIn([FromQuery(Name = "ReturnUrl")] string? back) => View(new SignInInput { Back = back });

    [AllowAnonymous]
    [HttpPost("dang-nhap")]
    public async Task<IActionResult> SignIn(SignInInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (ModelState.IsValid)
        {
            var result = await accounts.SignInAsync(input.UserName!, input.Password!, cancellation);
            if (result.IsSuccess)
                return Url.IsLocalUrl(input.Back) ? LocalRedirect(input.Back) : RedirectToAction(nameof(HomeController.Index), "Home");
            ModelState.AddModelError("", result.Refusal.Message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(input with { Password = null });
    }

    [Authorize(Policy = Policies.SignedIn)]
    [HttpPost("dang-xuat")]
    public async Task<IActionResult> Leave()
    {
        await accounts.SignOutAsync();
        return RedirectToAction(nameof(SignIn));
    }
}

/// <summary>The sign-in form.</summary>
public sealed record SignInInput
{
    [Required(ErrorMessage = "Nhập tên đăng nhập.")]
    public string? UserName { get; init; }

    [Required(ErrorMessage = "Nhập mật khẩu.")]
    public string? Password { get; init; }

    /// <summary>Where to go afterwards.</summary>
    public string? Back { get; init; }
}
