using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Forms;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans.Settings;
using TthcModular.Sdk.Standard;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Settlement;

/// <summary>Form II.06a/VPCP/KSTT from the records.</summary>
[Authorize(Policy = Policies.SignedIn)]
[Route("so-lieu/bieu-ii06a")]
public sealed class SettlementController(IForms forms, IPackCatalogue packs, IPlanTypeSettings settings, SightOf sights) : PageController
{
    private const int YearsToPick = 5;
    private const int CasesAPage = 50;

    [HttpGet("")]
    public async Task<IActionResult> Show(SettlementSearch search, CancellationToken cancellation) =>
        await OpenAsync(search, cancellation) is { } page ? View(page) : Nothing();

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(SettlementSearch search, CancellationToken cancellation) =>
        await OpenAsync(search, cancellation) is { } page
            ? File(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetPreamble().Concat(Encoding.UTF8.GetBytes(SettlementCsv.Of(page.Form))).ToArray(),
                "text/csv; charset=utf-8", $"bieu-ii06a-{page.Units.Chosen.Code}-{page.Span.Key}.csv")
            : Nothing();

    [HttpGet("ho-so")]
    public async Task<IActionResult> Cases(SettlementSearch search, CellSearch cell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (await OpenAsync(search, cancellation) is not { } page || !Enum.IsDefined(cell.Column))
            return Nothing();
        var field = cell.WithoutField ? "" : cell.Field;
        var line = page.Form.Lines.FirstOrDefault(candidate => candidate.Field == field) ?? page.Form.Lines[^1];
        var asked = new SettlementCell(Query(page), cell.Column, line.Field, cell.After, CasesAPage);
        return View(new SettlementCasesPage(page, cell, line, await forms.SettlementCasesAsync(asked, page.Sight.Scope, cancellation)));
    }

    private async Task<SettlementPage?> OpenAsync(SettlementSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        var sight = await sights.RequestAsync(cancellation);
        var span = search.Span is null ? VpcpSpan.Latest(sight.Today) : VpcpSpan.Of(search.Span);
        if (span is null)
            return null;
        var day = search.Tree == TreeMode.Now ? sight.Today : span.Days.To;
        var units = UnitChoice.Everywhere(search.Unit, day, sight);
        if (units.Options.Count == 0)
            return null;
        var rules = await RulesAsync(units.Chosen, span.Days.To, cancellation);
        var page = new SettlementPage(search, units, span, VpcpSpan.Recent(sight.Today, YearsToPick), rules, new SettlementForm([], [], []), sight);
        return page with { Form = await forms.SettlementFormAsync(Query(page), sight.Scope, cancellation) };
    }

    /// <summary>As the plan type says that has the setting and is on for the unit.</summary>
    private async Task<SettlementRules> RulesAsync(Unit unit, DateOnly day, CancellationToken cancellation)
    {
        var book = await settings.ReadAsync(cancellation);
        var type = packs.Current.PlanTypes.FirstOrDefault(installed =>
            installed.Type.Settings.Any(field => field.Key == StandardSettings.WithdrawnAsSettledKey) && book.IsOn(installed.Type.Key, unit, day));
        return type is null ? new SettlementRules() : SettlementRules.Of(book.Values(type.Type.Key, unit, day));
    }

    private static SettlementQuery Query(SettlementPage page) =>
        new(page.Units.Chosen, page.Span.Days) { Tree = page.Search.Tree, Rules = page.Rules };

    private ViewResult Nothing() => Missing("Không có kỳ này, hoặc bạn không được xem số liệu của đơn vị nào trong kỳ. Kỳ viết như 2024-Q1 hoặc 2024.");
}
