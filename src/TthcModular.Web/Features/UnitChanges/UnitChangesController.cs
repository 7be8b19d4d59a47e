using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units.Changes;
using TthcModular.Web.Features.Shared;
using TthcModular.Web.Features.Units;

namespace TthcModular.Web.Features.UnitChanges;

/// <summary>Changes of the tree: a form, then what it would do, then, confirmed, done.</summary>
[Authorize(Policy = Policies.ProvinceAdmin)]
[Route("don-vi/{code}/thay-doi/{kind}")]
public sealed class UnitChangesController(IUnitChanges changes, SightOf sights) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string code, string kind, CancellationToken cancellation)
    {
        var (page, refusal, _) = await OpenAsync(code, kind, new ChangeInput(), cancellation);
        return page is null ? Refused(refusal!) : View(page);
    }

    /// <summary>Shows what will change; the form that confirms it carries what was seen.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Change(string code, string kind, ChangeInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (page, refusal, scope) = await OpenAsync(code, kind, input, cancellation);
        if (page is null)
            return Refused(refusal!);
        if (input.ChangeOf(page.Unit, page.Kind) is not { } change)
            return Again(page, nameof(ChangeInput.On), "Hãy chọn ngày hiệu lực.");
        if (input.Seen is null)
            return await PreviewAsync(page, change, scope, cancellation);
        var account = (await sights.RequestAsync(cancellation)).Viewer.UserName;
        var done = await changes.ApplyAsync(change, scope, account, input.Seen, cancellation);
        if (!done.IsSuccess)
            return done.Refusal.Kind == RefusalKind.Outdated ? await PreviewAsync(page, change, scope, cancellation, done.Refusal.Message) : Again(page, done.Refusal);
        TempData["Notice"] = $"{done.Value.Title}.";
        return RedirectToAction(nameof(UnitsController.Show), "Units", new { code = done.Value.Subject });
    }

    private async Task<IActionResult> PreviewAsync(ChangePage page, UnitChange change, UnitScope scope, CancellationToken cancellation, string? notice = null)
    {
        var preview = await changes.PreviewAsync(change, scope, cancellation);
        if (!preview.IsSuccess)
            return Again(page, preview.Refusal);
        if (notice is not null)
            ModelState.AddModelError("", notice);
        return View(nameof(Show), page with { Preview = preview.Value });
    }

    private IActionResult Again(ChangePage page, Refusal refusal) =>
        refusal.Kind == RefusalKind.Forbidden ? Refused(refusal) : Again(page, FieldOf(refusal, page), refusal.Message);

    private ViewResult Again(ChangePage page, string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Show), page);
    }

    private static string FieldOf(Refusal refusal, ChangePage page) => refusal.Code switch
    {
        "bad-day" or "unit-changed-later" => nameof(ChangeInput.On),
        "bad-name" or "same-name" => nameof(ChangeInput.Name),
        "unit-has-children" => nameof(ChangeInput.Below),
        "target-missing" or "successors-apart" => nameof(ChangeInput.Others),
        "bad-code" or "code-taken" or "unit-not-found" or "unit-ambiguous" or "same-parent" or "target-below" or "unit-missing" =>
            page.HasTarget ? nameof(ChangeInput.Target) : nameof(ChangeInput.Others),
        _ => "",
    };

    private async Task<(ChangePage? Page, Refusal? Refusal, UnitScope Scope)> OpenAsync(string code, string kind, ChangeInput input, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        var scope = sight.Viewer.ScopeOf(Role.ProvinceAdmin, sight.Tree, sight.Today);
        var known = ChangeKind.All.FirstOrDefault(candidate => candidate.Key == kind);
        if (known is null || sight.Tree.Find(code) is not { } unit)
            return (null, new Refusal("not-found", "Không có đơn vị hoặc cách thay đổi này.", RefusalKind.NotFound), scope);
        return scope.Allows(unit.Id)
            ? (new ChangePage(unit, known, input, Preview: null), null, scope)
            : (null, new Refusal("unit-not-yours", $"{unit.Name} không thuộc phạm vi quản trị của bạn.", RefusalKind.Forbidden), scope);
    }
}
