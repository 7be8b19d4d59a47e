using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Register;
using TthcModular.Packs.Trust;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Packs;

/// <summary>The publishers whose packs this installation trusts.</summary>
[Authorize(Policy = Policies.ProvinceAdmin)]
[Route("quan-tri/khoa-goi")]
public sealed class PublisherKeysController(IPublisherKeys keys, IPackCatalogue packs, IViewerAccessor viewers) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("~/Features/Packs/Keys.cshtml", await PageAsync(new KeyInput(), cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Add(KeyInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (ModelState.IsValid)
        {
            var added = await keys.AddAsync(input.Pem!, input.Publisher!, new PackOrder(viewers.Current.UserName), cancellation);
            if (added.IsSuccess)
            {
                TempData["Notice"] = $"Đã đăng ký khóa của {added.Value.Publisher}.";
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddModelError("", added.Reason);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("~/Features/Packs/Keys.cshtml", await PageAsync(input, cancellation));
    }

    [HttpPost("{fingerprint}/thu-hoi")]
    public async Task<IActionResult> Withdraw(string fingerprint, CancellationToken cancellation)
    {
        var withdrawn = await keys.WithdrawAsync(fingerprint, new PackOrder(viewers.Current.UserName), cancellation);
        if (!withdrawn.IsSuccess)
            return Refused(new Refusal("key-not-withdrawn", withdrawn.Reason, RefusalKind.Conflict));
        TempData["Notice"] = $"Đã thu hồi khóa của {withdrawn.Value.Publisher}.";
        return RedirectToAction(nameof(Index));
    }

    private async Task<KeyPage> PageAsync(KeyInput input, CancellationToken cancellation) =>
        new(input, await keys.ListAsync(cancellation), packs.Current.Packs);
}

/// <summary>The form that registers a key.</summary>
public sealed record KeyInput
{
    [BindProperty(Name = "don-vi")]
    [Required(ErrorMessage = "Ghi tên đơn vị phát hành.")]
    [StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
    public string? Publisher { get; init; }

    [BindProperty(Name = "khoa")]
    [Required(ErrorMessage = "Dán khóa công khai dạng PEM.")]
    public string? Pem { get; init; }
}

/// <summary>The keys and the form.</summary>
public sealed record KeyPage(KeyInput Input, IReadOnlyList<PublisherKey> Keys, IReadOnlyList<PackEntry> Packs)
{
    /// <summary>Titles of the packs in force that a publisher signed.</summary>
    public IReadOnlyList<string> SignedBy(PublisherKey key) =>
        [.. Packs.Where(pack => pack.SignedBy == key.Publisher).Select(pack => pack.Title)];
}
