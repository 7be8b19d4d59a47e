using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Scorecards;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Scorecards;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Scores;

/// <summary>Entering and importing what a scorecard cannot compute, and points that were published.</summary>
[Authorize(Policy = Policies.Officer)]
[Route("ke-hoach/{slug}/diem/nhap")]
public sealed class ScoreEntriesController(PlanScores scores, IScoreEntries entries, IAuditLog audit, PlanDesk desk) : PageController
{
    private const long MaxBytes = 4L * 1024 * 1024;
    private const string DefaultSource = "Nhập tay";
    private const string EnterView = "~/Features/Scores/Enter.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Enter(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, ScoreSearch search, CancellationToken cancellation)
    {
        var (open, card, refused) = await OpenAsync(slug, unit, span, search, cancellation);
        return open is null || card is null ? refused! : View(EnterView, await PageAsync(open, card, search, form: null, cancellation));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, ScoreSearch search, EntryInput form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (open, card, refused) = await OpenAsync(slug, unit, span, search, cancellation);
        if (open is null || card is null)
            return refused!;
        var edition = card.EditionOn(open.Span.To);
        var inputs = EntryReading.Read(form, edition, ModelState);
        if (ModelState.IsValid)
        {
            var source = string.IsNullOrWhiteSpace(form.Source) ? DefaultSource : form.Source.Trim();
            await NoteAsync(open, card, source, cancellation);
            var set = new ScoreEntrySet(card, edition, open.Span, [.. inputs.Select(input => (open.Unit.Id, input))], source, open.Sight.Viewer.Name);
            var added = await entries.AddAsync(set, Writable(open), cancellation);
            if (added.IsSuccess)
                return Done(added.Value, open, search);
            ModelState.AddModelError("", added.Refusal.Message);
        }

        return Again(await PageAsync(open, card, search, form, cancellation));
    }

    [HttpPost("tep")]
    [RequestSizeLimit(MaxBytes)]
    public async Task<IActionResult> Import(
        string slug, [FromQuery(Name = "don-vi")] string? unit, SpanInput span, ScoreSearch search, IFormFile? file, CancellationToken cancellation)
    {
        var (open, card, refused) = await OpenAsync(slug, unit, span, search, cancellation);
        if (open is null || card is null)
            return refused!;
        var added = file is null
            ? new Refusal("one-file", "Chọn tệp .csv hoặc .xlsx.")
            : await ImportAsync(file, open, card, cancellation);
        if (added.IsSuccess)
            return Done(added.Value, open, search);
        ModelState.AddModelError("file", added.Refusal.Message);
        return Again(await PageAsync(open, card, search, form: null, cancellation));
    }

    private async Task<Result<int>> ImportAsync(IFormFile file, OpenPlan open, Scorecard card, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.FileName);
        var path = Path.GetTempFileName();
        try
        {
            await using (var stored = System.IO.File.Create(path))
                await file.CopyToAsync(stored, cancellation);
            await NoteAsync(open, card, name, cancellation);
            var import = new ScoreEntryFile(card, card.EditionOn(open.Span.To), open.Span, path, name, open.Sight.Viewer.Name);
            return await entries.ImportAsync(import, Writable(open), cancellation);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    private async Task<(OpenPlan? Open, Scorecard? Card, ViewResult? Refused)> OpenAsync(
        string slug, string? unit, SpanInput span, ScoreSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (await desk.OpenAsync(slug, unit, span, cancellation) is not { } open || await scores.CardOfAsync(open.Plan, search.Card, open.Span.To, cancellation) is not { } card)
            return (null, null, Missing("Không có kế hoạch này, hoặc kế hoạch không có bộ chỉ số chấm điểm."));
        if (!open.Sight.Viewer.May(Role.Officer, open.Unit, open.Sight.Tree, open.Sight.Today))
            return (null, null, Refused(new Refusal("not-allowed", $"Bạn không được nhập điểm cho {open.Unit.Name}.", RefusalKind.Forbidden)));
        return HttpMethods.IsPost(Request.Method) && (open.Spans.Key.Length == 0 || open.Spans.Problem is not null)
            ? (null, null, Refused(new Refusal("no-span", "Hãy chọn kỳ của số liệu trước khi nhập.")))
            : (open, card, null);
    }

    private async Task<EntryPage> PageAsync(OpenPlan open, Scorecard card, ScoreSearch search, EntryInput? form, CancellationToken cancellation)
    {
        var scored = (await scores.OfUnitAsync(open.Plan, card, open.Unit, open.Span, search.Tree, open.Sight.Scope, cancellation))[0];
        var rows = form?.Rows is { Count: > 0 } typed && typed.Count == scored.Inputs.Count
            ? typed
            : [.. scored.Inputs.Select(input => EntryRow.Of(input.Code, input.Entry))];
        var history = await entries.HistoryAsync(card.Code, open.Unit.Id, open.Span, open.Sight.Scope, cancellation);
        return new EntryPage(open, search, card, scored, rows, form?.Source ?? "", history);
    }

    private RedirectResult Done(int added, OpenPlan open, ScoreSearch search)
    {
        TempData["Notice"] = added == 0 ? "Không có gì thay đổi." : $"Đã lưu {added} số liệu. Số liệu cũ vẫn còn trong lịch sử.";
        return Redirect(Url.Content($"~/ke-hoach/{open.Plan.Slug}/diem/nhap{open.Query}{search.Query}"));
    }

    private ViewResult Again(EntryPage page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(EnterView, page);
    }

    /// <summary>Saved in the same unit of work as the entries, or not at all.</summary>
    private Task NoteAsync(OpenPlan open, Scorecard card, string source, CancellationToken cancellation) => audit.AddAsync(
        open.Sight.Viewer.UserName, "scores.enter", $"{card.Code} {open.Unit.Code} {Show.IsoDay(open.Span.From)}/{Show.IsoDay(open.Span.To)}", source, cancellation);

    /// <summary>Units for which the viewer may enter, not only read.</summary>
    private static UnitScope Writable(OpenPlan open)
    {
        var viewer = open.Sight.Viewer;
        return (viewer with { Roles = [.. viewer.Roles.Where(held => held.Role >= Role.Officer)] }).ScopeOn(open.Sight.Tree, open.Sight.Today);
    }
}
