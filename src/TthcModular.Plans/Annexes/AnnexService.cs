using TthcModular.Organisation.Results;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Annexes;

/// <summary>Takes an annex into a plan by way of the plan's own file, so that both are checked and stored alike.</summary>
internal sealed class AnnexService(IPlanFiles plans, IPlanFileReader files, IPackCatalogue packs, TimeProvider clock) : IAnnexes
{
    public Result<Annex> Read(string path, string fileName, int? year) => AnnexReader.Read(path, fileName, year, clock.Today().Year);

    public async Task<AnnexImportResult> ImportAsync(string path, string fileName, string slug, string account, CancellationToken cancellation)
    {
        if (await plans.ExportAsync(slug, cancellation) is not { } yaml || files.Read(yaml).Plan is not { } plan)
            return Refused($"Không có kế hoạch '{slug}'.");
        var annex = Read(path, fileName, plan.Period.Start.Year);
        if (!annex.IsSuccess)
            return Refused(annex.Refusal.Message);
        if (annex.Value.Tasks.GroupBy(task => task.Number, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return Refused($"Số thứ tự '{twice.Key}' có ở các dòng {string.Join(", ", twice.Select(task => task.Row))}: sửa lại để mỗi nhiệm vụ có một số, rồi nạp lại.");

        var merge = new AnnexMerge(plan, packs.Current.FindPlanType(plan.PlanType)?.Type);
        var merged = merge.With(annex.Value);
        var stored = await plans.ImportAsync(files.Write(merged), account, cancellation);
        IReadOnlyList<AnnexWarning> warnings = [.. annex.Value.Warnings, .. merge.Warnings, .. stored.Warnings.Select(warning => new AnnexWarning(0, warning))];
        return stored.Slug is null
            ? new AnnexImportResult(Slug: null, 0, 0, [.. stored.Errors.Select(error => error.Message)], warnings)
            : new AnnexImportResult(slug, annex.Value.Tasks.Count, merge.Indicators, [], warnings);
    }

    private static AnnexImportResult Refused(string message) => new(Slug: null, 0, 0, [message], []);
}
