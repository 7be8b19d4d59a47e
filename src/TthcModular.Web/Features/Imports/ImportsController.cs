using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Imports;
using TthcModular.Organisation.Files;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Imports;

/// <summary>Handing in record files and watching them go in.</summary>
[Authorize(Policy = Policies.Officer)]
[Route("so-lieu")]
public sealed class ImportsController(IImportQueue imports, SightOf sights) : PageController
{
    private const long MaxBytes = 512L * 1024 * 1024;
    private const int Latest = 30;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await PageAsync(new ImportInput(), cancellation));

    [HttpPost("")]
    [RequestSizeLimit(MaxBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxBytes)]
    public async Task<IActionResult> Upload(ImportInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (ModelState.IsValid)
        {
            var sight = await sights.RequestAsync(cancellation);
            var owner = new ImportOwner(sight.Viewer.AccountId, sight.Viewer.Name, sight.Scope);
            await using var content = input.File!.OpenReadStream();
            var queued = await imports.EnqueueAsync(input.Kind!.Value, Path.GetFileName(input.File.FileName), content, input.Strict, owner, cancellation);
            if (queued.IsSuccess)
                return RedirectToAction(nameof(Show), new { id = queued.Value });
            ModelState.AddModelError("", queued.Refusal.Message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Index), await PageAsync(input, cancellation));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } job ? View(job) : NoSuchImport();

    [HttpGet("{id}/dong-loi")]
    public async Task<IActionResult> Rejects(string id, TableFormat? format, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { RejectsFile: { } path } || !System.IO.File.Exists(path))
            return Missing("Lần nhập này không có tệp dòng lỗi.");
        if (format is not TableFormat.Xlsx)
            return PhysicalFile(path, TableFormat.Csv.ContentType(), $"dong-loi-{id}.csv");
        var workbook = TemporaryFile.Create();
        RejectsWorkbook.Write(path, workbook);
        workbook.Position = 0;
        return File(workbook, TableFormat.Xlsx.ContentType(), $"dong-loi-{id}.xlsx");
    }

    private async Task<ImportJob?> FindAsync(string id, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        return await imports.FindAsync(id, sight.Viewer.AccountId, sight.Viewer.IsAtLeast(Role.ProvinceAdmin), cancellation);
    }

    private async Task<ImportPage> PageAsync(ImportInput input, CancellationToken cancellation)
    {
        var sight = await sights.RequestAsync(cancellation);
        var jobs = await imports.ListAsync(sight.Viewer.AccountId, sight.Viewer.IsAtLeast(Role.ProvinceAdmin), Latest, cancellation);
        return new ImportPage(input, jobs, sight);
    }

    private ViewResult NoSuchImport() => Missing("Không có lần nhập này, hoặc do người khác thực hiện.");
}
