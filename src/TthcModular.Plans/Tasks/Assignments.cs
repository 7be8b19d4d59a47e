using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Plans.Tasks;

internal sealed class Assignments(DbContext db, WorkRules rules, IOrganisation organisation, TimeProvider clock) : IAssignments
{
    private const int MostRows = 1000;

    private static readonly Refusal NotFound = new(
        "assignment-not-found", "Không có phân công này trong phạm vi đơn vị của bạn.", RefusalKind.NotFound);

    private static readonly Refusal Outdated = new(
        "assignment-outdated",
        "Phân công này vừa được người khác cập nhật. Tải lại trang để xem nội dung mới rồi báo cáo lại.",
        RefusalKind.Outdated);

    public async Task<IReadOnlyList<Assignment>> ListAsync(AssignmentFilter filter, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(scope);
        var tree = await organisation.TreeAsync(cancellation);
        var rows = Filtered(filter, scope, tree);
        if (filter.Standing is { } standing)
            rows = rows.Standing(standing, clock.Today(), await rules.SoonGroupsAsync(cancellation));

        // Who names a plan or task has opened it, and sees it whole even where its type is off.
        if (filter.Plan is null && filter.TaskId is null)
            rows = await rules.ListedAsync(rows, cancellation);
        if (filter.AfterId is { } after)
        {
            var last = await db.Set<AssignmentRow>().Where(a => a.Id == after).Select(a => new { a.Due }).FirstOrDefaultAsync(cancellation);
            if (last is null)
                return [];
            rows = After(rows, last.Due, after);
        }

        var lines = await Lines(rows)
            .OrderBy(line => line.Row.Due == null).ThenBy(line => line.Row.Due).ThenBy(line => line.Row.Id)
            .Take(Math.Clamp(filter.Limit, 1, MostRows))
            .ToListAsync(cancellation);
        var soon = await rules.SoonAsync(cancellation);
        return [.. lines.Select(line => line.AsAssignment(tree, clock.Today(), soon))];
    }

    public async Task<AssignmentDetails?> FindAsync(int id, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var found = await Lines(db.Set<AssignmentRow>().Where(a => a.Id == id).In(scope)).FirstOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var history = await db.Set<ProgressRow>().AsNoTracking()
            .Where(entry => entry.AssignmentId == id)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new ProgressEntry(entry.At, entry.Account, entry.Status, entry.Percent, entry.Statement))
            .ToListAsync(cancellation);
        var tree = await organisation.TreeAsync(cancellation);
        return new AssignmentDetails(found.AsAssignment(tree, clock.Today(), await rules.SoonAsync(cancellation)), found.Task.Deliverable, found.Task.ScheduleText, history);
    }

    public async Task<Result<Assignment>> ReportAsync(int id, ProgressReport report, UnitScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(scope);
        if (ProgressRules.Check(report) is { } contradiction)
            return contradiction;
        var row = await db.Set<AssignmentRow>().Where(a => a.Id == id).In(scope).FirstOrDefaultAsync(cancellation);
        if (row is null)
            return NotFound;
        if (row.Version != report.Version || !await SaveAsync(row, report, cancellation))
            return Outdated;
        var line = await Lines(db.Set<AssignmentRow>().Where(a => a.Id == id)).FirstAsync(cancellation);
        return line.AsAssignment(await organisation.TreeAsync(cancellation), clock.Today(), await rules.SoonAsync(cancellation));
    }

    /// <summary>False: someone was first.</summary>
    private async Task<bool> SaveAsync(AssignmentRow row, ProgressReport report, CancellationToken cancellation)
    {
        var statement = ProgressRules.Clean(report.Statement);
        (row.Status, row.Percent, row.Statement) = (report.Status, report.Percent, statement);
        row.DoneOn = report.Status == AssignmentStatus.Done ? row.DoneOn ?? clock.Today() : null;
        row.Version++;
        var entry = new ProgressRow
        {
            AssignmentId = row.Id,
            At = clock.GetUtcNow(),
            Account = report.Account,
            Status = report.Status,
            Percent = report.Percent,
            Statement = statement,
        };
        db.Add(entry);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(entry).State = EntityState.Detached;
            db.Entry(row).State = EntityState.Detached;
            return false;
        }
    }

    private IQueryable<AssignmentRow> Filtered(AssignmentFilter filter, UnitScope scope, OrganisationTree tree)
    {
        var today = clock.Today();
        var rows = db.Set<AssignmentRow>().In(scope);
        if (filter.Plan is { } slug)
            rows = rows.Where(a => db.Set<PlanRow>().Any(plan => plan.Id == a.PlanId && plan.Slug == slug));
        if (filter.TaskId is { } taskId)
            rows = rows.Where(a => a.TaskId == taskId);
        if (filter.UnitId is { } unitId)
            rows = rows.OfUnits(tree.Find(unitId) is { } unit ? [.. tree.UnitIdsOf(unit, today)] : []);
        if (filter.OpenOnly)
            rows = rows.Where(a => a.Status != AssignmentStatus.Done);
        return rows;
    }

    private static IQueryable<AssignmentRow> After(IQueryable<AssignmentRow> rows, DateOnly? due, int id) => due is null
        ? rows.Where(a => a.Due == null && a.Id > id)
        : rows.Where(a => a.Due == null || a.Due > due || (a.Due == due && a.Id > id));

    private IQueryable<AssignmentLine> Lines(IQueryable<AssignmentRow> rows) =>
        from assignment in rows.AsNoTracking()
        join task in db.Set<TaskRow>() on assignment.TaskId equals task.Id
        join plan in db.Set<PlanRow>() on assignment.PlanId equals plan.Id
        select new AssignmentLine
        {
            Row = assignment,
            PlanSlug = plan.Slug,
            PlanTitle = plan.Title,
            PlanType = plan.PlanType,
            IssuerId = plan.IssuerId,
            Task = new TaskFacts { Number = task.Number, Title = task.Title, Deliverable = task.Deliverable, ScheduleText = task.ScheduleText },
        };

    private sealed class AssignmentLine
    {
        public required AssignmentRow Row { get; init; }
        public required string PlanSlug { get; init; }
        public required string PlanTitle { get; init; }
        public required string PlanType { get; init; }
        public required int IssuerId { get; init; }
        public required TaskFacts Task { get; init; }

        public Assignment AsAssignment(OrganisationTree tree, DateOnly today, SoonDays soon) => new(
            Row.Id, PlanSlug, PlanTitle, Task.Number, Task.Title, tree.Find(Row.UnitId)!, Row.Role, Row.Status,
            Standings.Of(Row.Status, Row.Due, today, soon.Of(PlanType, IssuerId)), Row.Percent, Row.Statement, Row.Due, Row.DoneOn, Row.Version);
    }

    private sealed class TaskFacts
    {
        public required string Number { get; init; }
        public required string Title { get; init; }
        public required string Deliverable { get; init; }
        public required string ScheduleText { get; init; }
    }
}
