using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.PlanFiles;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Tasks;

namespace TthcModular.Plans.Plans.Files;

internal sealed partial class PlanFiles(
    DbContext db, IPlanFileReader reader, IOrganisation organisation, IPackCatalogue packs, ILogger<PlanFiles> logger) : IPlanFiles
{
    public async Task<PlanImportResult> ImportAsync(string yaml, string account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var (file, errors) = reader.Read(yaml);
        if (file is null)
            return Refused(errors);
        if (packs.Current.FindPlanType(file.PlanType) is not { } type)
            return Refused(yaml, "plan_type", $"Chưa cài gói cho loại kế hoạch '{file.PlanType}': cài và bật gói, hoặc sửa 'plan_type'.");
        var tree = await organisation.TreeAsync(cancellation);
        var issuer = new IssuerSearch(tree, file.Document.IssuedOn).Find(file.Issuer);
        if (!issuer.IsSuccess)
            return Refused(yaml, "issuer", issuer.Refusal.Message);
        return await StoreAsync(file, issuer.Value, tree, [.. IndicatorWarnings.Of(file, type.Type)], account, cancellation);
    }

    public async Task<string?> ExportAsync(string slug, CancellationToken cancellation)
    {
        if (await db.Set<PlanRow>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Slug == slug, cancellation) is not { } plan)
            return null;
        var tasks = await db.Set<TaskRow>().AsNoTracking().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Position).ToListAsync(cancellation);
        var indicators = await db.Set<PlanIndicatorRow>().AsNoTracking().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Position).ToListAsync(cancellation);
        var targets = await Targets(plan.Id).AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellation);
        var duties = await db.Set<DutyRow>().AsNoTracking().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Position).ToListAsync(cancellation);
        var tree = await organisation.TreeAsync(cancellation);
        return reader.Write(PlanExport.File(plan, tree.Find(plan.IssuerId)!, tasks, indicators, targets.ToLookup(row => row.PlanIndicatorId), duties));
    }

    private async Task<PlanImportResult> StoreAsync(
        PlanFile file, Unit issuer, OrganisationTree tree, List<string> warnings, string account, CancellationToken cancellation)
    {
        // A caller that has a transaction of its own, such as one that writes the audit entry with the plan, keeps it.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        try
        {
            var stored = await db.Set<PlanRow>().FirstOrDefaultAsync(plan => plan.Slug == file.Slug, cancellation);
            var content = PlanRows.Plan(file, issuer);
            var plan = stored is null ? db.Add(content).Entity : db.Take(stored, content);
            await db.SaveChangesAsync(cancellation);
            var tasks = await TasksAsync(plan.Id, file, warnings, cancellation);
            await IndicatorsAsync(plan.Id, file, cancellation);
            warnings.AddRange(await new AssignmentExpansion(db, tree, issuer, file.Document.IssuedOn).ApplyAsync(plan.Id, tasks, cancellation));
            await db.SaveChangesAsync(cancellation);
            if (transaction is not null)
                await transaction.CommitAsync(cancellation);
            Imported(logger, file.Slug, account, warnings.Count);
            return new PlanImportResult(file.Slug, stored is null, [], warnings);
        }
        catch (DbUpdateConcurrencyException) when (transaction is not null)
        {
            db.ChangeTracker.Clear();
            return Refused([new PlanFileError(0, "Trong lúc nhập có đơn vị vừa báo cáo tiến độ hoặc có người vừa sửa kế hoạch này, nên chưa ghi gì: nhập lại.")]);
        }
    }

    private async Task<IReadOnlyList<TaskRow>> TasksAsync(int planId, PlanFile file, List<string> warnings, CancellationToken cancellation)
    {
        var stored = await db.Set<TaskRow>().Where(task => task.PlanId == planId).ToListAsync(cancellation);
        var numbers = file.Tasks.Select(task => task.Number).ToHashSet(StringComparer.Ordinal);
        await RemoveAssignmentsAsync(stored.FindAll(task => !numbers.Contains(task.Number)), warnings, cancellation);
        var tasks = db.Merge(stored, file.Tasks.Select((task, position) => PlanRows.Task(task, planId, position)), task => task.Number);
        await db.SaveChangesAsync(cancellation);
        return tasks;
    }

    private async Task RemoveAssignmentsAsync(List<TaskRow> gone, List<string> warnings, CancellationToken cancellation)
    {
        if (gone.Count == 0)
            return;
        var ids = gone.ConvertAll(task => task.Id);
        var assignments = db.Set<AssignmentRow>().Where(a => EF.Parameter(ids).Contains(a.TaskId));
        var progress = db.Set<ProgressRow>().Where(entry => assignments.Any(a => a.Id == entry.AssignmentId));
        var reports = await progress.ExecuteDeleteAsync(cancellation);
        await assignments.ExecuteDeleteAsync(cancellation);
        if (reports > 0)
            warnings.Add($"Kế hoạch bỏ {gone.Count} nhiệm vụ ({string.Join(", ", gone.Select(task => task.Number))}): {reports} lần báo cáo tiến độ của các nhiệm vụ đó bị xóa theo.");
    }

    private async Task IndicatorsAsync(int planId, PlanFile file, CancellationToken cancellation)
    {
        var stored = await db.Set<PlanIndicatorRow>().Where(row => row.PlanId == planId).ToListAsync(cancellation);
        var targets = await Targets(planId).ToListAsync(cancellation);
        var rows = db.Merge(stored, file.Indicators.Select((indicator, position) => PlanRows.Indicator(indicator, planId, position)), row => (row.Number, row.Code));
        await db.SaveChangesAsync(cancellation);
        var kept = rows.Select(row => row.Id).ToHashSet();
        var wanted = rows.Zip(file.Indicators, (row, indicator) => indicator.Targets.Select((target, position) => PlanRows.Target(target, row.Id, position)));
        db.Merge(targets.Where(row => kept.Contains(row.PlanIndicatorId)), wanted.SelectMany(row => row), row => (row.PlanIndicatorId, row.Position));
        var duties = await db.Set<DutyRow>().Where(row => row.PlanId == planId).ToListAsync(cancellation);
        db.Merge(duties, file.Reporting.Select((duty, position) => PlanRows.Duty(duty, planId, position)), row => row.Position);
    }

    private IQueryable<TargetRow> Targets(int planId) => db.Set<TargetRow>()
        .Where(target => db.Set<PlanIndicatorRow>().Any(row => row.Id == target.PlanIndicatorId && row.PlanId == planId));

    private static PlanImportResult Refused(IReadOnlyList<PlanFileError> errors) => new(Slug: null, Created: false, errors, []);

    /// <summary>Refused for what stands under a top-level key; the line is that of the key.</summary>
    private static PlanImportResult Refused(string yaml, string key, string message)
    {
        var line = yaml.Split('\n').TakeWhile(text => !text.StartsWith(key + ":", StringComparison.Ordinal)).Count() + 1;
        return Refused([new PlanFileError(line, message)]);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plan {Slug} imported by {Account} with {Warnings} warnings")]
    private static partial void Imported(ILogger logger, string slug, string account, int warnings);
}
