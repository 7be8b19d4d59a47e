using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Storage.Maintenance.Watch;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Verification;

/// <summary>What the background verification of the data found last.</summary>
[Authorize(Policy = Policies.ProvinceAdmin)]
[Route("quan-tri/kiem-tra-du-lieu")]
public sealed class VerificationController(IVerifications verifications) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await verifications.StateAsync(cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Begin(CancellationToken cancellation)
    {
        await verifications.RequestAsync(cancellation);
        TempData["Notice"] = "Đã yêu cầu kiểm tra ngay. Tải lại trang sau ít phút để xem kết quả.";
        return RedirectToAction(nameof(Index));
    }
}
