using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Web.Features.Shared;
using TthcModular.Web.Features.Units;

namespace TthcModular.Web.Features.PlanTypes;

/// <summary>Which plan types are on for a unit, and their settings there.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("don-vi/{code}/loai-ke-hoach")]
public sealed class PlanTypesController(
    IPlanTypeSettings settings, SettingDesk desk, IPlans plans, IPackCatalogue packs, SightOf sights) : PageController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string code, [FromQuery(Name = "ngay")] DateOnly? day, CancellationToken cancellation)
    {
        var (unit, refusal) = await FindAsync(code, cancellation);
        if (unit is null)
            return Refused(refusal!);
        var sight = await sights.RequestAsync(cancellation);
        var hidden = await plans.SwitchedOffAsync(ScopeOf(unit, sight), cancellation);
        return View(PlanTypeList.Of(
            unit, day ?? UnitPage.ReadingDay(unit, sight.Today), await settings.ReadAsync(cancellation), packs.Current, hidden, sight,
            await desk.MayAsync(unit, cancellation)));
    }

    [HttpGet("{type}")]
    public async Task<IActionResult> Show(string code, string type, [FromQuery(Name = "ngay")] DateOnly? day, CancellationToken cancellation)
    {
        var (unit, refusal) = await FindAsync(code, cancellation);
        if (unit is null)
            return Refused(refusal!);
        var sight = await sights.RequestAsync(cancellation);
        return await PageAsync(unit, type, day ?? UnitPage.ReadingDay(unit, sight.Today), cancellation) is { } page ? View(page) : NoSuchType();
    }

    [HttpPost("{type}")]
    [Authorize(Policy = Policies.DistrictAdmin)]
    public async Task<IActionResult> Change(string code, string type, SettingInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (unit, refusal) = await FindAsync(code, cancellation);
        if (unit is null)
            return Refused(refusal!);
        if (await PageAsync(unit, type, input.Day, cancellation) is not { } page)
            return NoSuchType();
        if (input.ValidFrom is null)
            ModelState.AddModelError(nameof(SettingInput.ValidFrom), "Chọn ngày có hiệu lực.");
        if (!ModelState.IsValid)
            return Again(page, input, StatusCodes.Status400BadRequest);
        var sight = await sights.RequestAsync(cancellation);
        var request = new SettingRequest(
            page.Type.Key, unit, input.ValidFrom!.Value, input.ChangesFrom(page.Settings.Append(page.Switch)), input.Version, sight.Viewer.UserName);
        var book = await settings.ReadAsync(cancellation);
        foreach (var problem in book.Problems(request))
            ModelState.AddModelError(PlanTypePage.NameOf(problem.Key), problem.Message);
        return ModelState.IsValid ? await SaveAsync(page, request, input, cancellation) : Again(page, input, StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> SaveAsync(PlanTypePage page, SettingRequest request, SettingInput input, CancellationToken cancellation)
    {
        var changed = await desk.ChangeAsync(request, cancellation);
        if (changed.IsSuccess)
        {
            TempData["Notice"] = changed.Value.Count == 0
                ? "Không có gì thay đổi."
                : $"Đã lưu {changed.Value.Count} thay đổi, có hiệu lực từ {Shared.Show.Day(request.ValidFrom)}.";
            return RedirectToAction(nameof(Show), new { code = page.Unit.Code, type = page.Type.Key, ngay = Shared.Show.IsoDay(request.ValidFrom) });
        }

        if (changed.Refusal.Kind is RefusalKind.Forbidden or RefusalKind.NotFound)
            return Refused(changed.Refusal);
        if (changed.Refusal.Kind == RefusalKind.Outdated && await PageAsync(page.Unit, page.Type.Key, input.Day, cancellation) is { } newer)
            return Again(newer with { SomeoneWasFirst = true }, input, StatusCodes.Status412PreconditionFailed);
        ModelState.AddModelError("", changed.Refusal.Message);
        return Again(page, input, StatusCodes.Status400BadRequest);
    }

    private ViewResult Again(PlanTypePage page, SettingInput typed, int status)
    {
        Response.StatusCode = status;
        return View(nameof(Show), page with { Typed = typed });
    }

    private async Task<PlanTypePage?> PageAsync(Unit unit, string type, DateOnly day, CancellationToken cancellation) =>
        packs.Current.FindPlanType(type) is { } installed
            ? PlanTypePage.Of(unit, installed.Type, day, await settings.ReadAsync(cancellation), await desk.MayAsync(unit, cancellation))
            : null;

    /// <summary>A unit that the viewer sees, or why not.</summary>
    private async Task<(Unit? Unit, Refusal? Refusal)> FindAsync(string code, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        if (sight.Tree.Find(code) is not { } unit)
            return (null, new Refusal("unit-not-found", "Không có đơn vị mang mã này. Hãy tìm trong danh sách đơn vị.", RefusalKind.NotFound));
        return sight.Scope.Allows(unit.Id)
            ? (unit, null)
            : (null, new Refusal("unit-not-visible", $"{unit.Name} không thuộc phạm vi của bạn nên bạn không xem được thiết lập của đơn vị này.", RefusalKind.Forbidden));
    }

    /// <summary>The unit with everything under it, as far as the viewer sees it.</summary>
    private static Organisation.Scopes.UnitScope ScopeOf(Unit unit, Sight sight) =>
        new(sight.Tree.UnitIdsOf(unit, sight.Today).Where(sight.Scope.Allows).ToHashSet());

    private ViewResult NoSuchType() => Missing("Không có loại kế hoạch này, hoặc gói của nó đang tắt. Xem danh sách ở trang Gói.");
}
